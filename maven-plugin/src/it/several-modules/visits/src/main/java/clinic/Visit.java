package clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Visit {
  @Id private Long id;

  @Column(length = 200)
  private String reason;
}
