package dev.mooring.example.clinic.owner;

import dev.mooring.example.clinic.common.Address;
import dev.mooring.example.clinic.common.Person;
import dev.mooring.example.clinic.pet.Pet;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;

/** Someone who brings pets and pays for them. */
@Entity
@Table(
    name = "owner",
    indexes = @Index(name = "owner_city_idx", columnList = "city, postal_code desc"))
@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = "owner_person_fk"))
public class Owner extends Person {

  /** Compared without regard to case, which is why the column is {@code citext}. */
  @NotNull
  @Email
  @Column(nullable = false, unique = true, columnDefinition = "citext")
  private String email;

  @NotNull @Valid @Embedded private Address address;

  @ColumnDefault("false")
  private boolean newsletter;

  @ElementCollection
  @CollectionTable(
      name = "owner_phone",
      joinColumns = @JoinColumn(name = "owner_id"),
      foreignKey = @ForeignKey(name = "owner_phone_owner_fk"))
  private Set<Phone> phones = new LinkedHashSet<>();

  @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("name")
  private List<Pet> pets = new ArrayList<>();

  protected Owner() {}

  public Owner(String firstName, String lastName, String email, Address address) {
    super(firstName, lastName);
    this.email = email;
    this.address = address;
  }

  public String getEmail() {
    return email;
  }

  public Address getAddress() {
    return address;
  }

  public boolean isNewsletter() {
    return newsletter;
  }

  public Set<Phone> getPhones() {
    return phones;
  }

  public List<Pet> getPets() {
    return pets;
  }

  public void add(Pet pet) {
    pets.add(pet);
    pet.belongTo(this);
  }
}
