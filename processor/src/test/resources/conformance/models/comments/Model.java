// since 7.0
// until 7.4
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Comment;

@Entity
@Table(comment = "who pays")
class Owner {
  @Id
  @Column(comment = "the number")
  Long id;

  @Column(comment = "it''s free text")
  String notes;

  @Comment("by annotation")
  int count;

  @ElementCollection
  @CollectionTable(name = "owner_tags")
  @Comment("a tag")
  Set<String> tags;

  @ManyToOne
  @JoinColumn(comment = "the boss")
  Owner boss;

  @ManyToMany
  @JoinTable(name = "friends", comment = "who knows whom")
  Set<Owner> friends;
}

@Entity
@Comment("on the class")
class Pet {
  @Id Long id;

  @Column(comment = "umlauts äöü, \"quotes\", 100 %")
  String name;

  @Version
  @Comment("how often it changed")
  int version;
}

@Entity
@Comment(on = "detail", value = "the detail")
@SecondaryTable(name = "detail")
class Two {
  @Id Long id;

  @Column(table = "detail", comment = "there")
  String there;
}
