// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

enum Priority {
  LOW,
  HIGH;
  @EnumeratedValue final int code;

  Priority() {
    this.code = ordinal() * 10 + Integer.getInteger("step", 1);
  }
}

@Entity
class Task {
  @Id long id;
  Priority priority;
  String name;
}
