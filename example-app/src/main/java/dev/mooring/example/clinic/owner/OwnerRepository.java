package dev.mooring.example.clinic.owner;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OwnerRepository extends JpaRepository<Owner, Long> {

  List<Owner> findAllByOrderByLastNameAscFirstNameAsc();

  @Query(
      """
      select o from Owner o
      left join fetch o.pets p
      left join fetch p.species
      where o.id = :id
      """)
  Optional<Owner> findWithPets(Long id);
}
