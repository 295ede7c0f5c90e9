package dev.mooring.example.clinic.vet;

import dev.mooring.example.clinic.common.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Someone who treats pets. */
@Entity
@Table(name = "vet")
@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = "vet_person_fk"))
public class Vet extends Person {

  @Column(length = 20, nullable = false, unique = true)
  private String licenceNumber;

  @Column(nullable = false)
  private LocalDate hiredOn;

  @ColumnDefault("true")
  private boolean active = true;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "mentor_id", foreignKey = @ForeignKey(name = "vet_mentor_fk"))
  @OnDelete(action = OnDeleteAction.SET_NULL)
  private Vet mentor;

  @ManyToMany
  @JoinTable(
      name = "vet_specialty",
      joinColumns = @JoinColumn(name = "vet_id"),
      inverseJoinColumns = @JoinColumn(name = "specialty_id"))
  private Set<Specialty> specialties = new LinkedHashSet<>();

  protected Vet() {}

  public Vet(String firstName, String lastName, String licenceNumber, LocalDate hiredOn) {
    super(firstName, lastName);
    this.licenceNumber = licenceNumber;
    this.hiredOn = hiredOn;
  }

  public String getLicenceNumber() {
    return licenceNumber;
  }

  public LocalDate getHiredOn() {
    return hiredOn;
  }

  public boolean isActive() {
    return active;
  }

  public Vet getMentor() {
    return mentor;
  }

  public void learnFrom(Vet newMentor) {
    this.mentor = newMentor;
  }

  public Set<Specialty> getSpecialties() {
    return specialties;
  }
}
