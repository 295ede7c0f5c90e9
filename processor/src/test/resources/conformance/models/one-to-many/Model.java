package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Invoice {
  @Id @GeneratedValue Long id;
  @OneToMany List<Line> viaTable;

  @OneToMany
  @JoinColumn(name = "invoice_fk")
  Set<Line> viaColumn;

  @OneToMany
  @JoinColumn(name = "strict_fk", nullable = false)
  @OrderColumn(name = "position")
  List<Charge> ordered;

  @OneToMany
  @JoinTable(
      name = "invoice_extra",
      joinColumns = @JoinColumn(name = "inv"),
      inverseJoinColumns = @JoinColumn(name = "extra", unique = true))
  Set<Line> extras;

  @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderColumn
  List<Item> items;
}

@Entity
class Line {
  @Id @GeneratedValue Long id;
}

@Entity
class Charge {
  @Id @GeneratedValue Long id;
}

@Entity
class Item {
  @Id @GeneratedValue Long id;

  @ManyToOne(optional = false)
  Invoice invoice;
}
