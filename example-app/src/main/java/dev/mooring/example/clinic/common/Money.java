package dev.mooring.example.clinic.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency, to the cent. */
@Embeddable
public record Money(
    @Column(precision = 12, scale = 2, nullable = false) BigDecimal amount,
    @Column(length = 3, nullable = false) Currency currency) {

  private static final Currency EUR = Currency.getInstance("EUR");

  public static Money euros(String amount) {
    return new Money(new BigDecimal(amount), EUR);
  }
}
