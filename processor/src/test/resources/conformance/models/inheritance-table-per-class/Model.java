package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Account {
  @Id
  @GeneratedValue
  @SequenceGenerator(
      name = "acc",
      sequenceName = "account_numbers",
      initialValue = 1000,
      allocationSize = 10)
  Long id;

  @Column(precision = 19, scale = 4, nullable = false)
  BigDecimal balance;

  @ManyToOne Holder holder;

  @Column(unique = true)
  String iban;
}

@Entity
class Savings extends Account {
  float rate;
}

@Entity
@Table(name = "checking", indexes = @Index(columnList = "overdraft"))
class Checking extends Account {
  BigDecimal overdraft;
}

@Entity
class Holder {
  @Id long id;

  @OneToMany(mappedBy = "holder")
  List<Account> accounts;
}
