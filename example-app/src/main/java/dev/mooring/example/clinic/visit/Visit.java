package dev.mooring.example.clinic.visit;

import dev.mooring.example.clinic.common.Audited;
import dev.mooring.example.clinic.pet.Pet;
import dev.mooring.example.clinic.vet.Vet;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A pet's visit to a vet. */
@Entity
@Table(
    name = "visit",
    uniqueConstraints =
        @UniqueConstraint(
            name = "visit_vet_start_key",
            columnNames = {"vet_id", "starts_at"}),
    indexes = {
      @Index(name = "visit_pet_idx", columnList = "pet_id"),
      @Index(
          name = "visit_open_idx",
          columnList = "starts_at",
          options = "where status in ('SCHEDULED', 'CHECKED_IN')")
    })
@Check(name = "visit_ends_after_start", constraints = "ends_at > starts_at")
public class Visit extends Audited {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "pet_id", foreignKey = @ForeignKey(name = "visit_pet_fk"))
  private Pet pet;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "vet_id", foreignKey = @ForeignKey(name = "visit_vet_fk"))
  private Vet vet;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "room_id", foreignKey = @ForeignKey(name = "visit_room_fk"))
  private Room room;

  @Column(nullable = false)
  private Instant startsAt;

  private Instant endsAt;

  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  @ColumnDefault("'SCHEDULED'")
  private VisitStatus status = VisitStatus.SCHEDULED;

  @NotNull
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  private Urgency urgency = Urgency.ROUTINE;

  @Column(length = 2000)
  private String reason;

  @Column(columnDefinition = "text")
  private String findings;

  @JdbcTypeCode(SqlTypes.JSON)
  private Vitals vitals;

  @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Prescription> prescriptions = new ArrayList<>();

  @Version private long version;

  protected Visit() {}

  public Visit(Pet pet, Vet vet, Instant startsAt, Instant endsAt) {
    this.pet = pet;
    this.vet = vet;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  public UUID getId() {
    return id;
  }

  public Pet getPet() {
    return pet;
  }

  public Vet getVet() {
    return vet;
  }

  public Room getRoom() {
    return room;
  }

  public Instant getStartsAt() {
    return startsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public VisitStatus getStatus() {
    return status;
  }

  public Urgency getUrgency() {
    return urgency;
  }

  public String getReason() {
    return reason;
  }

  public String getFindings() {
    return findings;
  }

  public Vitals getVitals() {
    return vitals;
  }

  public List<Prescription> getPrescriptions() {
    return prescriptions;
  }

  public void checkIn(Room newRoom, Urgency newUrgency, Vitals measured) {
    this.room = newRoom;
    this.urgency = newUrgency;
    this.vitals = measured;
    this.status = VisitStatus.CHECKED_IN;
  }
}
