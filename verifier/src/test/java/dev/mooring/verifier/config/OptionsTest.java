package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @Test
  void everyOptionIsRead() {
    UnitPlan plan =
        project
            .mkdir("sql")
            .option("unit", "clinic")
            .option("dialect", "postgresql")
            .option("database.version", "16")
            .option("dev-url", "jdbc:postgresql://localhost/dev")
            .option("migrations", "filesystem:sql, classpath:db/more")
            .option("lock", "check")
            .option("lock-file", "clinic.json")
            .option("drift", "warn")
            .option("hibernate.default_schema", "app")
            .option("flyway.out-of-order", "true")
            .plan();

    assertThat(plan.unit()).isEqualTo("clinic");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(said(plan.hibernate().get("mooring.database.version")))
        .isEqualTo("16 <- -Amooring.database.version");
    assertThat(said(plan.devUrl()))
        .isEqualTo("jdbc:postgresql://localhost/dev <- -Amooring.dev-url");
    assertThat(plan.flyway().get("flyway.locations").value())
        .isEqualTo(
            "filesystem:"
                + directory.resolve("sql")
                + ",filesystem:"
                + directory.resolve("src/main/resources/db/more"));
    assertThat(plan.lockMode()).isEqualTo(LockMode.CHECK);
    assertThat(plan.lockFile()).isEqualTo(directory.resolve("clinic.json"));
    assertThat(plan.driftMode()).isEqualTo(DriftMode.WARN);
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- -Amooring.hibernate.default_schema");
    assertThat(plan.flyway().get("flyway.outOfOrder").value()).isEqualTo("true");
  }

  @Test
  void optionsWinOverFiles() {
    UnitPlan plan =
        project
            .file("mooring.toml", "unit = \"a\"", "[database]", "dialect = \"h2\"")
            .option("unit", "b")
            .option("dialect", "postgresql")
            .plan();

    assertThat(plan.unit()).isEqualTo("b");
    assertThat(plan.dialect()).isEqualTo("postgresql");
  }

  @Test
  void valuesOutsideTheirListsAreAllTold() {
    project
        .option("dialect", "postgres")
        .option("lock", "rewrite")
        .option("drift", "warning")
        .option("unit", "my clinic");

    assertThat(project.errors())
        .extracting(f -> f.code() + ": " + f.message() + " -> " + f.fix())
        .containsExactlyInAnyOrder(
            "config.dialect: the dialect is 'postgres'; allowed are postgresql, h2, mariadb, mysql,"
                + " oracle, sqlserver, db2, hsqldb, derby -> [postgresql]",
            "config.value: the lock mode is 'rewrite'; allowed are write, check -> [write]",
            "config.value: drift is 'warning'; allowed are error, warn -> [warn]",
            "config.value: unit is 'my clinic'; allowed are letters, digits, '-', '_' and '.' ->"
                + " [my-clinic]");
  }

  @Test
  void aSlipOfThePenIsAWarningAndForeignOptionsAreNot() {
    UnitPlan plan =
        project.option("dialect", "h2").option("drifft", "warn").option("worker", "inside").plan();

    assertThat(plan.findings()).hasSize(1);
    assertThat(plan.findings().get(0).level()).isEqualTo(Level.WARNING);
    assertThat(plan.findings().get(0).code()).isEqualTo("config.option");
    assertThat(plan.findings().get(0).fix()).containsExactly("-Amooring.drift=warn");
  }

  @Test
  void devDatabaseOfAnotherEngineIsRefused() {
    project.option("dialect", "postgresql").option("dev-url", "jdbc:h2:mem:x");

    assertThat(project.error().code()).isEqualTo("config.dialect");
    assertThat(project.error().message())
        .isEqualTo("the dev database is h2, but the dialect is postgresql (-Amooring.dialect)");
  }
}
