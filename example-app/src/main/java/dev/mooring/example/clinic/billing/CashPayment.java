package dev.mooring.example.clinic.billing;

import dev.mooring.example.clinic.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Paid in cash at the desk. */
@Entity
@DiscriminatorValue("CASH")
public class CashPayment extends Payment {

  /** What was handed over, change included. */
  @Column(precision = 12, scale = 2)
  private BigDecimal tendered;

  protected CashPayment() {}

  public CashPayment(Invoice invoice, Money money, OffsetDateTime receivedAt, BigDecimal tendered) {
    super(invoice, money, receivedAt);
    this.tendered = tendered;
  }

  public BigDecimal getTendered() {
    return tendered;
  }
}
