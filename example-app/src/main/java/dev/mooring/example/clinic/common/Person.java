package dev.mooring.example.clinic.common;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Anyone the clinic knows by name. */
@Entity
@Table(
    name = "person",
    indexes = @Index(name = "person_name_idx", columnList = "last_name, first_name"))
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Person extends Audited {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
  @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
  private Long id;

  @NotNull
  @Size(max = 60)
  @Column(nullable = false)
  private String firstName;

  @NotNull
  @Size(max = 60)
  @Column(nullable = false)
  private String lastName;

  @Version private int version;

  protected Person() {}

  protected Person(String firstName, String lastName) {
    this.firstName = firstName;
    this.lastName = lastName;
  }

  public Long getId() {
    return id;
  }

  public String getFirstName() {
    return firstName;
  }

  public String getLastName() {
    return lastName;
  }
}
