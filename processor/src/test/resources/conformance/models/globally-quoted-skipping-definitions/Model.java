// setting: hibernate.globally_quoted_identifiers = true
// setting: hibernate.globally_quoted_identifiers_skip_column_definitions = true
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Order {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  Long id;

  @Column(columnDefinition = "varchar(9)")
  String Raw;

  String Cooked;
}
