// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

enum Priority {
  LOW(10),
  MID(20),
  HIGH(30);
  @EnumeratedValue final int code;

  Priority(int code) {
    this.code = code;
  }
}

enum State {
  DRAFT("D"),
  SENT("S");
  @EnumeratedValue final String code;

  State(String code) {
    this.code = code;
  }
}

enum Tiny {
  ONE((byte) 1),
  TWO((byte) 2);
  @EnumeratedValue private final byte code;

  Tiny(int code) {
    this.code = (byte) code;
  }
}

@Entity
class Task {
  @Id long id;
  Priority priority;

  @Column(nullable = false)
  Tiny tiny;

  @Enumerated(EnumType.STRING)
  State state;

  @Enumerated(EnumType.STRING)
  @Column(length = 3)
  State sized;

  @ElementCollection
  @Enumerated(EnumType.STRING)
  Set<State> states;

  @ElementCollection Map<Priority, Integer> counts;
}
