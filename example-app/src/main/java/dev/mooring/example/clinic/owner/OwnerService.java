package dev.mooring.example.clinic.owner;

import dev.mooring.example.clinic.common.Address;
import dev.mooring.example.clinic.pet.Pet;
import dev.mooring.example.clinic.pet.Species;
import dev.mooring.example.clinic.pet.SpeciesRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OwnerService {

  private final OwnerRepository owners;
  private final SpeciesRepository species;

  OwnerService(OwnerRepository owners, SpeciesRepository species) {
    this.owners = owners;
    this.species = species;
  }

  List<OwnerView.Line> list() {
    return owners.findAllByOrderByLastNameAscFirstNameAsc().stream()
        .map(OwnerView.Line::of)
        .toList();
  }

  Optional<OwnerView> find(Long id) {
    return owners.findWithPets(id).map(OwnerView::of);
  }

  @Transactional
  OwnerView register(NewOwner request) {
    Owner owner =
        new Owner(
            request.firstName(),
            request.lastName(),
            request.email(),
            new Address(request.street(), request.postalCode(), request.city(), request.country()));
    for (NewOwner.NewPet pet : request.pets()) {
      owner.add(new Pet(pet.name(), speciesNamed(pet.species()), pet.sex(), pet.birthDate()));
    }
    return OwnerView.of(owners.save(owner));
  }

  private Species speciesNamed(String name) {
    return species.findByName(name).orElseThrow(() -> new UnknownSpeciesException(name));
  }
}
