package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Embeddable
record Name(@Column(length = 20) String given, String family) {}

@Embeddable
record Range(LocalDate since, LocalDate until) {}

@Embeddable
record Contract(Name signer, Range range, @Enumerated(EnumType.STRING) Grade grade) {}

enum Grade {
  A,
  B,
  C
}

@Entity
class Person {
  @Id @GeneratedValue Long id;
  Name name;

  @AttributeOverride(name = "given", column = @Column(name = "nick", unique = true))
  @AttributeOverride(name = "family", column = @Column(name = "alias"))
  Name other;

  @AttributeOverride(name = "signer.given", column = @Column(name = "signer_given"))
  @AttributeOverride(name = "signer.family", column = @Column(name = "signer_family"))
  Contract contract;

  @ElementCollection @OrderColumn List<Range> absences;
  @ElementCollection Map<String, Name> names;
}
