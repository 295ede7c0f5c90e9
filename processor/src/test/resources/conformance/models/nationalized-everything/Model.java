// setting: hibernate.use_nationalized_character_data = true
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class National {
  @Id Long id;
  String text;
  @Lob String lob;
  char c;

  @Enumerated(EnumType.STRING)
  Sort sort;

  @ElementCollection Set<String> tags;
}

enum Sort {
  A,
  B
}
