package dev.mooring.example.clinic.owner;

import dev.mooring.example.clinic.pet.Pet;
import dev.mooring.example.clinic.pet.Sex;
import java.time.LocalDate;
import java.util.List;

/** An owner as the API shows one. */
record OwnerView(
    Long id, String firstName, String lastName, String email, String city, List<PetView> pets) {

  static OwnerView of(Owner owner) {
    return new OwnerView(
        owner.getId(),
        owner.getFirstName(),
        owner.getLastName(),
        owner.getEmail(),
        owner.getAddress().getCity(),
        owner.getPets().stream().map(PetView::of).toList());
  }

  /** A pet as the API shows one. */
  record PetView(Long id, String name, String species, Sex sex, LocalDate birthDate) {

    static PetView of(Pet pet) {
      return new PetView(
          pet.getId(), pet.getName(), pet.getSpecies().getName(), pet.getSex(), pet.getBirthDate());
    }
  }

  /** An owner as a line of a list. */
  record Line(Long id, String firstName, String lastName, String email) {

    static Line of(Owner owner) {
      return new Line(owner.getId(), owner.getFirstName(), owner.getLastName(), owner.getEmail());
    }
  }
}
