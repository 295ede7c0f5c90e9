package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "point_type")
class Point {
  int x;
  int y;
  Label label;
}

@Embeddable
@Struct(
    name = "label_type",
    attributes = {"text", "lang"})
class Label {
  @Column(length = 40)
  String text;

  @Column(length = 2)
  String lang;
}

@Entity
class Drawing {
  @Id @GeneratedValue Long id;
  Point origin;

  @Column(nullable = false)
  @Struct(name = "label_type")
  Label label;

  List<Point> points;
}
