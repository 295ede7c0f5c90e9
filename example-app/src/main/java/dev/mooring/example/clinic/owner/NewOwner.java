package dev.mooring.example.clinic.owner;

import dev.mooring.example.clinic.pet.Sex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What is asked of an owner at the first visit. */
record NewOwner(
    @NotBlank @Size(max = 60) String firstName,
    @NotBlank @Size(max = 60) String lastName,
    @NotBlank @Email String email,
    @NotBlank @Size(max = 120) String street,
    @NotBlank @Size(max = 12) String postalCode,
    @NotBlank @Size(max = 80) String city,
    @NotNull @Size(min = 2, max = 2) String country,
    List<@Valid NewPet> pets) {

  NewOwner {
    pets = pets == null ? List.of() : List.copyOf(pets);
  }

  /** A pet that comes along. */
  record NewPet(
      @NotBlank @Size(max = 40) String name,
      @NotBlank String species,
      @NotNull Sex sex,
      LocalDate birthDate) {}
}
