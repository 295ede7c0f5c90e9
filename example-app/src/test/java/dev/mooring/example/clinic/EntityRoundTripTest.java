package dev.mooring.example.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.example.clinic.billing.CardPayment;
import dev.mooring.example.clinic.billing.CashPayment;
import dev.mooring.example.clinic.billing.Invoice;
import dev.mooring.example.clinic.billing.InvoiceLine;
import dev.mooring.example.clinic.billing.Payment;
import dev.mooring.example.clinic.common.Address;
import dev.mooring.example.clinic.common.Money;
import dev.mooring.example.clinic.common.Person;
import dev.mooring.example.clinic.owner.Owner;
import dev.mooring.example.clinic.owner.Phone;
import dev.mooring.example.clinic.owner.PhoneKind;
import dev.mooring.example.clinic.pet.MicrochipNumber;
import dev.mooring.example.clinic.pet.Pet;
import dev.mooring.example.clinic.pet.Sex;
import dev.mooring.example.clinic.pet.Species;
import dev.mooring.example.clinic.pet.Vaccination;
import dev.mooring.example.clinic.pharmacy.Medication;
import dev.mooring.example.clinic.vet.Specialty;
import dev.mooring.example.clinic.vet.Vet;
import dev.mooring.example.clinic.vet.VetProfile;
import dev.mooring.example.clinic.visit.OpeningHours;
import dev.mooring.example.clinic.visit.Prescription;
import dev.mooring.example.clinic.visit.Room;
import dev.mooring.example.clinic.visit.Urgency;
import dev.mooring.example.clinic.visit.Visit;
import dev.mooring.example.clinic.visit.VisitStatus;
import dev.mooring.example.clinic.visit.VisitSummary;
import dev.mooring.example.clinic.visit.Vitals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writes one row of every entity and reads it back, so that Hibernate itself proves the schema. */
@ClinicTest
class EntityRoundTripTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00+01:00");
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

  @Autowired private EntityManager entities;

  private final Species cat = new Species("Felis catus", null);
  private final Species breed = new Species("Norwegian Forest", cat);
  private final Owner owner =
      new Owner(
          "Juna",
          "Petersen",
          "Juna@example.org",
          new Address("Hafenstraße 3", "24103", "Kiel", "DE"));
  private final Pet pet = new Pet("Tilly", breed, Sex.FEMALE, LocalDate.of(2023, 4, 1));
  private final Vaccination vaccination = new Vaccination(pet, "Rabies", MARCH, MARCH.plusYears(1));
  private final Specialty specialty = new Specialty("Cardiology");
  private final Vet mentor = new Vet("Ada", "Winter", "DE-0001", LocalDate.of(2001, 1, 1));
  private final Vet vet = new Vet("Noor", "Haddad", "DE-0002", LocalDate.of(2019, 9, 1));
  private final VetProfile profile = new VetProfile(vet, "b".repeat(5000), new byte[] {1, 2, 3});
  private final Room room = new Room("X1", (short) -1, true);
  private final OpeningHours hours =
      new OpeningHours(DayOfWeek.SUNDAY, LocalTime.of(10, 0), LocalTime.of(12, 30));
  private final Visit visit = new Visit(pet, vet, NINE, NINE.plus(30, ChronoUnit.MINUTES));
  private final Medication medication = new Medication();
  private final Invoice invoice =
      new Invoice("2026-0001", owner, visit, MARCH, Money.euros("58.90"));
  private final CardPayment card =
      new CardPayment(invoice, Money.euros("38.90"), NOON, "4242", "A1B2");
  private final CashPayment cash =
      new CashPayment(invoice, Money.euros("20.00"), NOON, new BigDecimal("50.00"));

  private Prescription prescription;

  @BeforeEach
  void writeOneOfEach() {
    owner.getPhones().add(new Phone(PhoneKind.MOBILE, "+49 431 555 0100"));
    owner.getPhones().add(new Phone(PhoneKind.WORK, "+49 431 555 0199"));
    owner.add(pet);
    pet.weigh(new BigDecimal("4.25"));
    pet.implant(new MicrochipNumber("276098100000001"));
    vet.learnFrom(mentor);
    vet.getSpecialties().add(specialty);
    visit.checkIn(
        room, Urgency.SOON, new Vitals(new BigDecimal("38.6"), 180, List.of("calm", "purrs")));
    medication.setName("Furosemide");
    medication.setStrength("10 mg");
    medication.setUnitPrice(Money.euros("0.1925"));
    medication.setStock(90);
    medication.setSynonyms(List.of("Lasix", "Dimazon"));
    invoice.add(new InvoiceLine("Consultation", 1, new BigDecimal("40.00")));
    invoice.add(new InvoiceLine("Furosemide 10 mg", 3, new BigDecimal("6.30")));

    List.of(
            cat,
            breed,
            owner,
            vaccination,
            specialty,
            mentor,
            vet,
            profile,
            room,
            hours,
            visit,
            medication)
        .forEach(entities::persist);
    prescription = new Prescription(visit, medication, "one tablet twice a day", 10);
    List.of(prescription, invoice, card, cash).forEach(entities::persist);
    entities.flush();
    entities.clear();
  }

  @Test
  void everyEntityHasARow() {
    assertThat(entities.getMetamodel().getEntities())
        .hasSizeGreaterThanOrEqualTo(14)
        .extracting(EntityType::getName)
        .allSatisfy(
            name ->
                assertThat(entities.createQuery("from " + name, Object.class).getResultList())
                    .as(name)
                    .isNotEmpty());
  }

  @Test
  void owner() {
    Owner found = (Owner) entities.find(Person.class, owner.getId());
    assertThat(found.getLastName()).isEqualTo("Petersen");
    assertThat(found.getAddress().getCity()).isEqualTo("Kiel");
    assertThat(found.isNewsletter()).isFalse();
    assertThat(found.getPhones())
        .containsExactlyInAnyOrder(
            new Phone(PhoneKind.MOBILE, "+49 431 555 0100"),
            new Phone(PhoneKind.WORK, "+49 431 555 0199"));
    assertThat(found.getPets()).extracting(Pet::getName).containsExactly("Tilly");
    assertThat(found.getCreatedAt()).isNotNull();
    assertThat(found.getUpdatedAt()).isNotNull();
  }

  @Test
  void ownersAreFoundByEmailInAnyCase() {
    assertThat(
            entities
                .createNativeQuery(
                    "select id from owner where email = citext 'JUNA@EXAMPLE.ORG'", Long.class)
                .getSingleResult())
        .isEqualTo(owner.getId());
  }

  @Test
  void pet() {
    Pet found = entities.find(Pet.class, pet.getId());
    assertThat(found.getSex()).isEqualTo(Sex.FEMALE);
    assertThat(found.getBirthDate()).isEqualTo("2023-04-01");
    assertThat(found.getWeightKg()).isEqualByComparingTo("4.25");
    assertThat(found.getMicrochip()).isEqualTo(new MicrochipNumber("276098100000001"));
    assertThat(found.getSpecies().getParent().getName()).isEqualTo("Felis catus");
    assertThat(found.getOwner().getId()).isEqualTo(owner.getId());
  }

  @Test
  void vaccination() {
    Vaccination found = entities.find(Vaccination.class, vaccination.getId());
    assertThat(found.getVaccine()).isEqualTo("Rabies");
    assertThat(found.getGivenOn()).isEqualTo(MARCH);
    assertThat(found.getNextDueOn()).isEqualTo(MARCH.plusYears(1));
    assertThat(found.getBatchNumber()).isNull();
  }

  @Test
  void vetWithProfile() {
    Vet found = entities.find(Vet.class, vet.getId());
    assertThat(found.isActive()).isTrue();
    assertThat(found.getMentor().getLicenceNumber()).isEqualTo("DE-0001");
    assertThat(found.getSpecialties()).extracting(Specialty::getName).containsExactly("Cardiology");

    VetProfile shown = entities.find(VetProfile.class, vet.getId());
    assertThat(shown.getBiography()).hasSize(5000);
    assertThat(shown.getPhoto()).containsExactly(1, 2, 3);
    assertThat(shown.getVet()).isSameAs(found);
  }

  @Test
  void roomAndOpeningHours() {
    assertThat(entities.find(Room.class, room.getId()).getFloor()).isEqualTo((short) -1);
    OpeningHours found = entities.find(OpeningHours.class, hours.getId());
    assertThat(found.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(found.getClosesAt()).isEqualTo("12:30");
  }

  @Test
  void visitWithPrescription() {
    Visit found = entities.find(Visit.class, visit.getId());
    assertThat(found.getStartsAt()).isEqualTo(NINE);
    assertThat(found.getStatus()).isEqualTo(VisitStatus.CHECKED_IN);
    assertThat(found.getUrgency()).isEqualTo(Urgency.SOON);
    assertThat(found.getRoom().getCode()).isEqualTo("X1");
    assertThat(found.getVitals())
        .isEqualTo(new Vitals(new BigDecimal("38.6"), 180, List.of("calm", "purrs")));
    assertThat(found.getPrescriptions()).extracting(Prescription::getDays).containsExactly(10);
    assertThat(entities.find(Prescription.class, prescription.getId()).getMedication().getName())
        .isEqualTo("Furosemide");
  }

  @Test
  void medication() {
    Medication found = entities.find(Medication.class, medication.getId());
    assertThat(found.getUnitPrice()).isEqualTo(Money.euros("0.1925"));
    assertThat(found.getStock()).isEqualTo(90);
    assertThat(found.getPrescriptionOnly()).isFalse();
    assertThat(found.getSynonyms()).containsExactly("Lasix", "Dimazon");
  }

  @Test
  void invoiceWithLinesAndPayments() {
    Invoice found = entities.find(Invoice.class, invoice.getId());
    assertThat(found.getTotal()).isEqualTo(Money.euros("58.90"));
    assertThat(found.getLines())
        .extracting(InvoiceLine::getLineTotal)
        .containsExactly(new BigDecimal("40.00"), new BigDecimal("18.90"));

    assertThat(entities.find(Payment.class, card.getId()))
        .isInstanceOfSatisfying(
            CardPayment.class, paid -> assertThat(paid.getCardLastFour()).isEqualTo("4242"));
    assertThat(entities.find(Payment.class, cash.getId()))
        .isInstanceOfSatisfying(
            CashPayment.class, paid -> assertThat(paid.getTendered()).isEqualTo("50.00"));
    assertThat(entities.find(Payment.class, card.getId()).getReceivedAt().toInstant())
        .isEqualTo(NOON.toInstant());
  }

  @Test
  void visitSummary() {
    entities.createQuery("update Visit set status = DONE").executeUpdate();
    VisitSummary found = entities.find(VisitSummary.class, pet.getId());
    assertThat(found.getPetName()).isEqualTo("Tilly");
    assertThat(found.getOwnerName()).isEqualTo("Juna Petersen");
    assertThat(found.getVisitCount()).isEqualTo(1);
    assertThat(found.getLastVisitAt()).isEqualTo(NINE);
  }
}
