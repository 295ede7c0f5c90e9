package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Shelf {
  @Id long id;

  @OneToMany
  @MapKey(name = "isbn")
  Map<String, Volume> byIsbn;

  @OneToMany
  @MapKeyJoinColumn(name = "topic")
  Map<Topic, Volume> byTopic;

  @OneToMany(mappedBy = "shelf")
  @MapKeyColumn(name = "place", nullable = false)
  Map<Integer, Volume> byPlace;

  @ManyToMany @MapKeyEnumerated Map<DayOfWeek, Topic> ofDay;

  @ElementCollection
  @MapKeyJoinColumn(name = "topic_key")
  Map<Topic, Integer> counts;
}

@Entity
class Volume {
  @Id long id;

  @Column(length = 13)
  String isbn;

  @ManyToOne Shelf shelf;
}

@Entity
class Topic {
  @Id @GeneratedValue Long id;
}
