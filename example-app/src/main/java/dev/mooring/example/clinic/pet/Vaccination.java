package dev.mooring.example.clinic.pet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A vaccine given to a pet. */
@Entity
@Table(
    name = "vaccination",
    indexes = {
      @Index(name = "vaccination_pet_idx", columnList = "pet_id, given_on desc"),
      @Index(name = "vaccination_vaccine_lower_idx", columnList = "(lower(vaccine))")
    })
@Check(name = "vaccination_due_after_given", constraints = "next_due_on > given_on")
public class Vaccination {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "pet_id", foreignKey = @ForeignKey(name = "vaccination_pet_fk"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Pet pet;

  @NotNull
  @Size(max = 100)
  private String vaccine;

  @Size(max = 40)
  private String batchNumber;

  @Column(nullable = false)
  private LocalDate givenOn;

  private LocalDate nextDueOn;

  protected Vaccination() {}

  public Vaccination(Pet pet, String vaccine, LocalDate givenOn, LocalDate nextDueOn) {
    this.pet = pet;
    this.vaccine = vaccine;
    this.givenOn = givenOn;
    this.nextDueOn = nextDueOn;
  }

  public Long getId() {
    return id;
  }

  public Pet getPet() {
    return pet;
  }

  public String getVaccine() {
    return vaccine;
  }

  public String getBatchNumber() {
    return batchNumber;
  }

  public LocalDate getGivenOn() {
    return givenOn;
  }

  public LocalDate getNextDueOn() {
    return nextDueOn;
  }
}
