package dev.mooring.example.clinic.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A pet's visits in figures; a view, made by the repeatable migration {@code visit_summary}. */
@Entity
@Immutable
@Table(name = "visit_summary")
public class VisitSummary {

  @Id private Long petId;

  private String petName;

  private String ownerName;

  private long visitCount;

  private Instant lastVisitAt;

  protected VisitSummary() {}

  public Long getPetId() {
    return petId;
  }

  public String getPetName() {
    return petName;
  }

  public String getOwnerName() {
    return ownerName;
  }

  public long getVisitCount() {
    return visitCount;
  }

  public Instant getLastVisitAt() {
    return lastVisitAt;
  }
}
