package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

@Embeddable
class Isbn implements Serializable {
  @Column(length = 3)
  String prefix;

  @Column(length = 10)
  String body;

  @Embedded Check check;

  @Override
  public boolean equals(Object o) {
    return o == this;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}

@Embeddable
class Check implements Serializable {
  @Column(name = "check_digit")
  char digit;
}

@Embeddable
record Point(int x, int y) implements Serializable {}

@Entity
class Title {
  @EmbeddedId Isbn isbn;
  String name;

  @OneToMany(mappedBy = "title")
  List<Copy> copies;
}

@Entity
class Copy {
  @EmbeddedId
  @AttributeOverride(name = "x", column = @Column(name = "shelf_x"))
  Point at;

  @ManyToOne Title title;
  @ManyToMany Set<Title> bundle;
}
