package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Student {
  @Id @GeneratedValue Long id;
  @ManyToMany Set<Course> courses;

  @ManyToMany
  @JoinTable(
      name = "mentor",
      joinColumns = @JoinColumn(name = "pupil"),
      inverseJoinColumns = @JoinColumn(name = "mentor"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"mentor", "pupil"}),
      indexes = @Index(columnList = "mentor"),
      foreignKey = @ForeignKey(name = "fk_pupil"),
      inverseForeignKey = @ForeignKey(name = "fk_mentor"))
  Set<Student> mentors;

  @ManyToMany
  @OrderColumn(name = "rank")
  List<Course> wishes;

  @ManyToMany List<Course> bag;
}

@Entity
class Course {
  @Id @GeneratedValue Long id;

  @ManyToMany(mappedBy = "courses")
  Set<Student> students;
}
