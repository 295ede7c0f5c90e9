package dev.mooring.example.clinic.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.generator.EventType;

/** One line of an invoice. */
@Entity
@Table(
    name = "invoice_line",
    uniqueConstraints =
        @UniqueConstraint(
            name = "invoice_line_position_key",
            columnNames = {"invoice_id", "line_position"}))
public class InvoiceLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_line_seq")
  @SequenceGenerator(
      name = "invoice_line_seq",
      sequenceName = "invoice_line_seq",
      allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "invoice_id", foreignKey = @ForeignKey(name = "invoice_line_invoice_fk"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Invoice invoice;

  @Min(0)
  @Column(name = "line_position", nullable = false)
  private int position;

  @NotNull
  @Size(max = 200)
  private String description;

  @Min(1)
  private int quantity;

  @NotNull
  @PositiveOrZero
  @Column(precision = 12, scale = 2)
  private BigDecimal unitPrice;

  /** Computed by the database. */
  @Generated(event = {EventType.INSERT, EventType.UPDATE})
  @Column(
      insertable = false,
      updatable = false,
      columnDefinition = "numeric(14,2) generated always as (quantity * unit_price) stored")
  private BigDecimal lineTotal;

  protected InvoiceLine() {}

  public InvoiceLine(String description, int quantity, BigDecimal unitPrice) {
    this.description = description;
    this.quantity = quantity;
    this.unitPrice = unitPrice;
  }

  public Long getId() {
    return id;
  }

  public Invoice getInvoice() {
    return invoice;
  }

  public int getPosition() {
    return position;
  }

  public String getDescription() {
    return description;
  }

  public int getQuantity() {
    return quantity;
  }

  public BigDecimal getUnitPrice() {
    return unitPrice;
  }

  public BigDecimal getLineTotal() {
    return lineTotal;
  }

  void belongTo(Invoice newInvoice, int newPosition) {
    this.invoice = newInvoice;
    this.position = newPosition;
  }
}
