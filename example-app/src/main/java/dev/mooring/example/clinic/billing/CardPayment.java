package dev.mooring.example.clinic.billing;

import dev.mooring.example.clinic.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.OffsetDateTime;

/** Paid by card. */
@Entity
@DiscriminatorValue("CARD")
public class CardPayment extends Payment {

  @Column(length = 4)
  private String cardLastFour;

  @Column(length = 40)
  private String authorizationCode;

  protected CardPayment() {}

  public CardPayment(
      Invoice invoice,
      Money money,
      OffsetDateTime receivedAt,
      String cardLastFour,
      String authorizationCode) {
    super(invoice, money, receivedAt);
    this.cardLastFour = cardLastFour;
    this.authorizationCode = authorizationCode;
  }

  public String getCardLastFour() {
    return cardLastFour;
  }

  public String getAuthorizationCode() {
    return authorizationCode;
  }
}
