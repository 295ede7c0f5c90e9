package clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who brings pets. */
@Entity
public class Owner {
  @Id private Long id;

  @Column(nullable = false, length = 40)
  private String name;

  @Column(length = 80)
  private String email;

  public String getName() {
    return name;
  }
}
