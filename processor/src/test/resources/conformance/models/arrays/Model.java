package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Array;

@Entity
class Arrays2 {
  @Id long id;
  String[] names;
  int[] numbers;
  List<Integer> list;
  Set<String> unordered;
  long[] longs;
  UUID[] uuids;

  @Column(length = 20)
  String[] shortNames;

  @Array(length = 5)
  String[] five;

  LocalDate[] dates;
  boolean[] flags;
  Colour[] colours;

  @Enumerated(EnumType.STRING)
  List<Colour> named;

  BigDecimal[] amounts;
  Collection<Double> doubles;
  SortedSet<Instant> instants;
}

enum Colour {
  RED,
  GREEN,
  BLUE
}
