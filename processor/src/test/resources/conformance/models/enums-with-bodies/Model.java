package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

enum Operation {
  PLUS {
    @Override
    int apply(int a, int b) {
      return a + b;
    }
  },
  MINUS {
    @Override
    int apply(int a, int b) {
      return a - b;
    }
  };

  abstract int apply(int a, int b);
}

@Entity
class Sum {
  @Id long id;

  @Enumerated(EnumType.STRING)
  Operation operation;

  Operation ordinal;
  @ElementCollection Map<Operation, Operation> map;
}
