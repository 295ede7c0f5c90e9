package dev.mooring.example.clinic.pet;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The species the clinic treats. */
public interface SpeciesRepository extends JpaRepository<Species, Integer> {

  Optional<Species> findByName(String name);
}
