package dev.mooring.verifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePlacesTest {
  @TempDir Path project;
  private SourcePlaces places;

  @BeforeEach
  void sources() throws IOException {
    Path root = Files.createDirectories(project.resolve("src/main/java"));
    Files.createDirectories(root.resolve("clinic"));
    Files.writeString(
        root.resolve("clinic/Owner.java"),
        "package clinic;\n\npublic class Owner extends Person {\n  private String email;\n}\n");
    Files.writeString(
        root.resolve("clinic/Person.java"),
        "package clinic;\n\nclass Person {\n\n  @Id\n  private Long id;\n}\n");
    places = new SourcePlaces(project, List.of(root));
  }

  @Test
  void attributeOfTheClass() {
    assertThat(places.find("clinic.Owner.email")).isEqualTo("src/main/java/clinic/Owner.java:4");
  }

  @Test
  void inheritedAttribute() {
    assertThat(places.find("clinic.Owner.id")).isEqualTo("src/main/java/clinic/Person.java:6");
  }

  @Test
  void roleWithoutAnAttributeIsTheClass() {
    assertThat(places.find("clinic.Owner.{discriminator}"))
        .isEqualTo("src/main/java/clinic/Owner.java:3");
  }

  @Test
  void memberOfAnEmbeddable() throws IOException {
    write(
        "clinic/Clinic.java",
        "package clinic;\n\nimport clinic.place.Address;\n\n@Entity class Clinic {\n"
            + "  @Embedded private Address address;\n  @ElementCollection\n"
            + "  private java.util.Map<String, Room> rooms = new java.util.HashMap<>();\n\n"
            + "  static class Room {\n    int beds;\n  }\n}\n");
    write(
        "clinic/place/Address.java",
        "package clinic.place;\n\npublic record Address(\n    String street,\n    String city) {}\n");
    assertThat(places.find("clinic.Clinic.address.city"))
        .isEqualTo("src/main/java/clinic/place/Address.java:5");
    assertThat(places.find("clinic.Clinic.rooms.{element}.beds"))
        .isEqualTo("src/main/java/clinic/Clinic.java:11");
    assertThat(places.find("clinic.Clinic$Room.beds"))
        .isEqualTo("src/main/java/clinic/Clinic.java:11");
    assertThat(places.find("clinic.Clinic.address.planet"))
        .isEqualTo("src/main/java/clinic/Clinic.java:6");
  }

  @Test
  void neitherTextNorLocalNamesAreTheAttribute() throws IOException {
    write(
        "clinic/Pet.java",
        """
        package clinic;

        /** A pet with a String name; */
        @Table(indexes = @Index(columnList = "String name, born"))
        class Pet {
          // String name;
          Pet(String name) {
            String born = "";
            this.name = name;
          }

          @Column(
              length = 40)
          private String name;

          java.time.LocalDate getBorn() {
            return null;
          }
        }
        """);
    assertThat(places.find("clinic.Pet.name")).isEqualTo("src/main/java/clinic/Pet.java:14");
    assertThat(places.find("clinic.Pet.born")).isEqualTo("src/main/java/clinic/Pet.java:16");
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve("src/main/java").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void classOfAJar() {
    assertThat(places.find("elsewhere.Thing.name")).isNull();
  }
}
