// until 7.4
// setting: hibernate.id.sequence.increment_size_mismatch_strategy = LOG
// setting: hibernate.id.optimizer.pooled.preferred = pooled-lo
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

@Entity
class A {
  @Id
  @GeneratedValue(generator = "hundreds")
  @SequenceGenerator(name = "hundreds", allocationSize = 100)
  Long id;
}

@Entity
class Composite {
  @Id
  @GeneratedValue(generator = "g")
  @GenericGenerator(
      name = "g",
      strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
      parameters = {
        @Parameter(name = "sequence_name", value = "generic_seq"),
        @Parameter(name = "increment_size", value = "8"),
        @Parameter(name = "initial_value", value = "4")
      })
  Long id;
}
