package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Embeddable
@DiscriminatorColumn(name = "shape")
class Shape {
  int area;
}

@Embeddable
@DiscriminatorValue("circle")
class Circle extends Shape {
  double radius;
}

@Embeddable
@DiscriminatorValue("square")
class Square extends Shape {
  double side;

  @Column(name = "edge")
  int edge;
}

@Entity
class Picture {
  @Id long id;
  Shape shape;
  @ElementCollection Set<Circle> circles;
}
