package clinic.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of two databases has it. */
@Entity
public class Invoice {
  @Id private Long id;

  @Column(length = 40)
  private String name;
}
