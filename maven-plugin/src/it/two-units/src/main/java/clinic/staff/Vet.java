package clinic.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of two databases has it. */
@Entity
public class Vet {
  @Id private Long id;

  @Column(length = 80)
  private String name;
}
