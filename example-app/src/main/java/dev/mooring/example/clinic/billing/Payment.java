package dev.mooring.example.clinic.billing;

import dev.mooring.example.clinic.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Money received for an invoice. */
@Entity
@Table(name = "payment", indexes = @Index(name = "payment_invoice_idx", columnList = "invoice_id"))
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Payment {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "invoice_id", foreignKey = @ForeignKey(name = "payment_invoice_fk"))
  private Invoice invoice;

  @Embedded private Money money;

  @Column(nullable = false)
  private OffsetDateTime receivedAt;

  protected Payment() {}

  protected Payment(Invoice invoice, Money money, OffsetDateTime receivedAt) {
    this.invoice = invoice;
    this.money = money;
    this.receivedAt = receivedAt;
  }

  public UUID getId() {
    return id;
  }

  public Invoice getInvoice() {
    return invoice;
  }

  public Money getMoney() {
    return money;
  }

  public OffsetDateTime getReceivedAt() {
    return receivedAt;
  }
}
