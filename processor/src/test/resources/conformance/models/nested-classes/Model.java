package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

public class Model {
  @Entity(name = "Parent")
  static class Parent {
    @Id @GeneratedValue Long id;
    @Embedded Part part;
    @ElementCollection List<Part> parts;
    Kind kind;

    enum Kind {
      ONE,
      TWO
    }

    @OneToMany(mappedBy = "parent")
    Set<Outer.Child> children;
  }

  @Embeddable
  static class Part {
    int a;
    Deep deep;

    @Embeddable
    static class Deep {
      String b;
    }
  }

  static class Outer {
    @Entity
    @Table(name = "kid")
    static class Child {
      @Id @GeneratedValue Long id;
      @ManyToOne Parent parent;
    }
  }

  @Entity
  static class Inner {
    @EmbeddedId Key key;

    @Embeddable
    record Key(int x, String y) implements Serializable {}
  }
}
