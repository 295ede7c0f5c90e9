package dev.mooring.example.clinic.pet;

import dev.mooring.example.clinic.common.Audited;
import dev.mooring.example.clinic.owner.Owner;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An animal in the clinic's care. */
@Entity
@Table(
    name = "pet",
    uniqueConstraints =
        @UniqueConstraint(
            name = "pet_owner_name_key",
            columnNames = {"owner_id", "name"}),
    indexes = {
      @Index(name = "pet_species_idx", columnList = "species_id"),
      @Index(name = "pet_birth_date_idx", columnList = "birth_date desc")
    })
@Check(name = "pet_weight_positive", constraints = "weight_kg > 0")
public class Pet extends Audited {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pet_seq")
  @SequenceGenerator(name = "pet_seq", sequenceName = "pet_seq", allocationSize = 50)
  private Long id;

  @NotNull
  @Size(max = 40)
  private String name;

  private LocalDate birthDate;

  @NotNull
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(nullable = false)
  @ColumnDefault("'UNKNOWN'")
  private Sex sex = Sex.UNKNOWN;

  @Column(precision = 6, scale = 2)
  private BigDecimal weightKg;

  @Column(length = 15, unique = true)
  private MicrochipNumber microchip;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "species_id", foreignKey = @ForeignKey(name = "pet_species_fk"))
  private Species species;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "pet_owner_fk"))
  private Owner owner;

  @Version private int version;

  protected Pet() {}

  public Pet(String name, Species species, Sex sex, LocalDate birthDate) {
    this.name = name;
    this.species = species;
    this.sex = sex;
    this.birthDate = birthDate;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public Sex getSex() {
    return sex;
  }

  public BigDecimal getWeightKg() {
    return weightKg;
  }

  public MicrochipNumber getMicrochip() {
    return microchip;
  }

  public Species getSpecies() {
    return species;
  }

  public Owner getOwner() {
    return owner;
  }

  public void belongTo(Owner newOwner) {
    this.owner = newOwner;
  }

  public void weigh(BigDecimal kilograms) {
    this.weightKg = kilograms;
  }

  public void implant(MicrochipNumber number) {
    this.microchip = number;
  }
}
