package dev.mooring.example.clinic.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.example.clinic.ClinicTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ClinicTest
class OwnerApiTest {

  private static final String JUNA =
      """
      {"firstName": "Juna", "lastName": "Petersen", "email": "juna@example.org",
       "street": "Hafenstraße 3", "postalCode": "24103", "city": "Kiel", "country": "DE",
       "pets": [
         {"name": "Tilly", "species": "Siamese", "sex": "FEMALE", "birthDate": "2023-04-01"},
         {"name": "Bo", "species": "Beagle", "sex": "UNKNOWN"}]}
      """;

  @Autowired private MockMvcTester mvc;
  @Autowired private EntityManager entities;

  @Test
  void registersAnOwnerAndShowsTheOwnerWithPets() {
    MvcTestResult created = post(JUNA);
    assertThat(created).hasStatus(HttpStatus.CREATED);
    String location = created.getResponse().getHeader("Location");
    entities.flush();
    entities.clear();

    MvcTestResult read = mvc.get().uri(location).exchange();
    assertThat(read).hasStatusOk();
    assertThat(read).bodyJson().extractingPath("$.email").isEqualTo("juna@example.org");
    assertThat(read)
        .bodyJson()
        .extractingPath("$.pets[*].name")
        .asArray()
        .containsExactly("Bo", "Tilly");
    assertThat(read).bodyJson().extractingPath("$.pets[1].species").isEqualTo("Siamese");
    assertThat(mvc.get().uri("/owners"))
        .bodyJson()
        .extractingPath("$[*].lastName")
        .asArray()
        .contains("Petersen");
  }

  @Test
  void refusesAnOwnerWithoutAnAddress() {
    assertThat(post("{\"firstName\": \"Juna\", \"lastName\": \"Petersen\"}"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void refusesASpeciesThatTheClinicDoesNotTreat() {
    assertThat(post(JUNA.replace("Beagle", "Unicorn"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void knowsNothingOfAnOwnerWhoWasNeverRegistered() {
    assertThat(mvc.get().uri("/owners/-1")).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult post(String json) {
    return mvc.post()
        .uri("/owners")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }
}
