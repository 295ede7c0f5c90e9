package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

class PartId implements Serializable {
  long order;
  String code;

  @Override
  public boolean equals(Object o) {
    return o == this;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}

record EnrolmentId(Long student, Long course) implements Serializable {}

@Entity
@Table(name = "orders")
class Order {
  @Id @GeneratedValue Long id;
}

@Entity
@IdClass(PartId.class)
class Part {
  @Id
  @Column(name = "order_no")
  long order;

  @Id
  @Column(length = 9)
  String code;

  Integer count;
  @ManyToOne Part parent;
}

@Entity
class Student {
  @Id Long id;
}

@Entity
class Course {
  @Id Long id;
}

@Entity
@IdClass(EnrolmentId.class)
class Enrolment {
  @Id @ManyToOne Student student;
  @Id @ManyToOne Course course;
  LocalDate since;
  @ElementCollection Set<Integer> marks;
}
