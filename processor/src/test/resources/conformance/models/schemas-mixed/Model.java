package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@SecondaryTable(schema = "audit", name = "extra")
class Twice {
  @Id Long id;

  @Column(table = "extra")
  String more;

  @ElementCollection
  @CollectionTable(schema = "audit")
  Set<Integer> numbers;
}
