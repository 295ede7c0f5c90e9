package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Node {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  Long id;

  @ManyToOne Node parent;

  @OneToMany
  @JoinColumn(name = "root_id")
  @OrderColumn
  List<Node> children;

  @OneToOne Node next;

  @OneToOne(mappedBy = "next")
  Node previous;

  @ManyToMany Set<Node> links;
}

@Entity
class CycleA {
  @Id long id;

  @ManyToOne(optional = false)
  CycleB b;
}

@Entity
class CycleB {
  @Id long id;

  @ManyToOne(optional = false)
  CycleA a;
}
