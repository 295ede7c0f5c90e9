package dev.mooring.example.clinic.billing;

import dev.mooring.example.clinic.common.Audited;
import dev.mooring.example.clinic.common.Money;
import dev.mooring.example.clinic.owner.Owner;
import dev.mooring.example.clinic.visit.Visit;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Comment;

/** A bill for a visit. */
@Entity
@Table(
    name = "invoice",
    indexes = @Index(name = "invoice_owner_idx", columnList = "owner_id, issued_on desc"))
public class Invoice extends Audited {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_seq")
  @SequenceGenerator(name = "invoice_seq", sequenceName = "invoice_seq", allocationSize = 1)
  private Long id;

  @Column(name = "invoice_number", length = 20, nullable = false, unique = true)
  @Comment("Printed on the paper: year and running number")
  private String number;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "invoice_owner_fk"))
  private Owner owner;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "visit_id", foreignKey = @ForeignKey(name = "invoice_visit_fk"))
  private Visit visit;

  @Column(nullable = false)
  private LocalDate issuedOn;

  @Enumerated(EnumType.STRING)
  @Column(length = 20, nullable = false)
  private InvoiceStatus status = InvoiceStatus.DRAFT;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "total", precision = 12, scale = 2, nullable = false))
  @AttributeOverride(
      name = "currency",
      column = @Column(name = "total_currency", length = 3, nullable = false))
  private Money total;

  @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<InvoiceLine> lines = new ArrayList<>();

  @Version private int version;

  protected Invoice() {}

  public Invoice(String number, Owner owner, Visit visit, LocalDate issuedOn, Money total) {
    this.number = number;
    this.owner = owner;
    this.visit = visit;
    this.issuedOn = issuedOn;
    this.total = total;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public Owner getOwner() {
    return owner;
  }

  public Visit getVisit() {
    return visit;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public InvoiceStatus getStatus() {
    return status;
  }

  public Money getTotal() {
    return total;
  }

  public List<InvoiceLine> getLines() {
    return lines;
  }

  public void add(InvoiceLine line) {
    line.belongTo(this, lines.size());
    lines.add(line);
  }
}
