package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Embeddable
record Note(@Column(nullable = false) String text, LocalDateTime at) {}

@Embeddable
class Place {
  int line;
  int seat;
}

enum Level {
  LOW,
  MIDDLE,
  HIGH
}

@Entity
class Box {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @ElementCollection Set<String> tags;

  @ElementCollection
  @Column(nullable = false)
  Set<String> strict;

  @ElementCollection
  @OrderColumn(name = "pos", nullable = false)
  List<Note> notes;

  @ElementCollection
  @OrderColumn
  @ListIndexBase(1)
  List<Integer> numbers;

  @ElementCollection
  @Enumerated(EnumType.STRING)
  Set<Level> levels;

  @ElementCollection
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(name = "lvl")
  Map<Level, Integer> counts;

  @ElementCollection
  @CollectionTable(
      name = "box_phones",
      uniqueConstraints =
          @UniqueConstraint(
              name = "uk_phone",
              columnNames = {"box_id", "phone"}),
      indexes = @Index(name = "ix_phone", columnList = "phone"))
  @MapKeyColumn(name = "kind", length = 10)
  @Column(name = "phone", length = 30, nullable = false)
  Map<String, String> phones;

  @ElementCollection Map<Place, String> seats;

  @ElementCollection
  @MapKeyTemporal(TemporalType.DATE)
  Map<Date, String> days;

  @ElementCollection
  @CollectionTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<Long> loose;

  @ElementCollection @OrderColumn int[] weights;

  @ElementCollection
  @OnDelete(action = OnDeleteAction.CASCADE)
  Set<UUID> gone;
}
