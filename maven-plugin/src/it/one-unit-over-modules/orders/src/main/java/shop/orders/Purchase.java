package shop.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import shop.domain.Customer;

/** What somebody bought. */
@Entity
public class Purchase {
  @Id private Long id;

  @ManyToOne
  @JoinColumn(name = "customer_id")
  private Customer customer;
}
