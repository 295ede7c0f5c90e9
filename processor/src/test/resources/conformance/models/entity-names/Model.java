package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity(name = "Customer")
class CustomerEntity {
  @Id @GeneratedValue Long id;
  @ElementCollection Set<String> tags;
  @ManyToMany Set<OrderEntity> orders;
  @OneToMany List<OrderEntity> more;
}

@Entity(name = "Purchase")
@Table(name = "purchases")
class OrderEntity {
  @Id @GeneratedValue Long id;
  @ManyToOne CustomerEntity buyer;

  @ManyToMany(mappedBy = "orders")
  Set<CustomerEntity> customers;
}
