package dev.mooring.example.clinic.visit;

import dev.mooring.example.clinic.pharmacy.Medication;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A medication prescribed at a visit. */
@Entity
@Table(name = "prescription")
public class Prescription {

  @EmbeddedId private PrescriptionId id;

  @MapsId("visitId")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "visit_id", foreignKey = @ForeignKey(name = "prescription_visit_fk"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Visit visit;

  @MapsId("medicationId")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "medication_id", foreignKey = @ForeignKey(name = "prescription_medication_fk"))
  private Medication medication;

  @Column(length = 200, nullable = false)
  private String dosage;

  @Min(1)
  @Max(365)
  private int days;

  protected Prescription() {}

  public Prescription(Visit visit, Medication medication, String dosage, int days) {
    this.id = new PrescriptionId(visit.getId(), medication.getId());
    this.visit = visit;
    this.medication = medication;
    this.dosage = dosage;
    this.days = days;
  }

  public PrescriptionId getId() {
    return id;
  }

  public Visit getVisit() {
    return visit;
  }

  public Medication getMedication() {
    return medication;
  }

  public String getDosage() {
    return dosage;
  }

  public int getDays() {
    return days;
  }
}
