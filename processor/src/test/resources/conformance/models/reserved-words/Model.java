// setting: hibernate.auto_quote_keyword = true
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Order {
  @Id @GeneratedValue Long id;
  String select;
  String from;
  int limit;
  Instant timestamp;
  @ManyToOne User user;
  @ElementCollection Set<String> values;
}

@Entity
class User {
  @Id @GeneratedValue Long id;

  @Column(name = "default")
  String def;

  String key;
  @ManyToMany Set<Order> group;
}
