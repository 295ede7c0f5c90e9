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
  void classOfAJar() {
    assertThat(places.find("elsewhere.Thing.name")).isNull();
  }
}
