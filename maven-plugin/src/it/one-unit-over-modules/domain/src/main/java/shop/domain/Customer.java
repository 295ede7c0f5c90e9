package shop.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who buys. */
@Entity
public class Customer {
  @Id private Long id;

  @Column(nullable = false, length = 40)
  private String name;
}
