package clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class PetOwner {
  @Id private Long id;

  @Embedded private Address homeAddress;

  /** Where somebody lives. */
  @Embeddable
  public static class Address {
    @Column(length = 60)
    private String streetName;
  }
}
