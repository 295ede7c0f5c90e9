package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.said;
import static dev.mooring.verifier.config.TestProject.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MooringTomlTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @Test
  void everyTableIsRead() {
    UnitPlan plan =
        project
            .mkdir("migrations")
            .file(
                "mooring.toml",
                "unit = \"clinic\"",
                "drift = \"error\"",
                "[database]",
                "dialect = \"postgresql\"",
                "version = 17",
                "dev-url = \"env:DEV_URL\"",
                "user = \"env:DEV_USER\"",
                "password = \"env:DEV_PASSWORD\"",
                "[migrations]",
                "locations = [\"migrations\"]",
                "[flyway]",
                "out-of-order = true",
                "initSql = [\"set a\", \"set b\"]",
                "schemas = [\"app\", \"audit\"]",
                "placeholders.tenant = \"t1\"",
                "[hibernate]",
                "\"hibernate.default_schema\" = \"app\"",
                "hibernate.physical_naming_strategy = \"x.Y\"",
                "[lock]",
                "file = \"locks/clinic.json\"",
                "mode = \"check\"",
                "[types]",
                "\"com.acme.Money\" = \"numeric(19,2)\"")
            .env("DEV_URL", "jdbc:postgresql://localhost/dev")
            .plan();

    assertThat(plan.unit()).isEqualTo("clinic");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(said(plan.hibernate().get("mooring.database.version")))
        .isEqualTo("17 <- mooring.toml:5");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- mooring.toml:17");
    assertThat(said(plan.hibernate().get("hibernate.physical_naming_strategy")))
        .isEqualTo("x.Y <- mooring.toml:18");
    assertThat(said(plan.hibernate().get("mooring.types.com.acme.Money")))
        .isEqualTo("numeric(19,2) <- mooring.toml:23");
    assertThat(said(plan.devUrl())).isEqualTo("jdbc:postgresql://localhost/dev <- mooring.toml:6");
    assertThat(said(plan.flyway().get("flyway.locations")))
        .isEqualTo("filesystem:" + directory.resolve("migrations") + " <- mooring.toml:10");
    assertThat(plan.flyway().get("flyway.outOfOrder").value()).isEqualTo("true");
    assertThat(plan.flyway().get("flyway.initSql").value()).isEqualTo("set a\nset b");
    assertThat(plan.flyway().get("flyway.schemas").value()).isEqualTo("app,audit");
    assertThat(plan.flyway().get("flyway.placeholders.tenant").value()).isEqualTo("t1");
    assertThat(plan.lockFile()).isEqualTo(directory.resolve("locks/clinic.json"));
    assertThat(plan.lockMode()).isEqualTo(LockMode.CHECK);
  }

  @Test
  void credentialsAreLookedUpLateAndNeverInThePlan() throws Exception {
    UnitPlan plan =
        project
            .file(
                "mooring.toml",
                "[database]",
                "dialect = \"h2\"",
                "user = \"sa\"",
                "password = \"env:DEV_PASSWORD\"")
            .env("DEV_PASSWORD", "s3cret")
            .plan();

    assertThat(plan.toString()).doesNotContain("s3cret");
    DevCredentials found = DevCredentials.of(plan, Map.of("DEV_PASSWORD", "s3cret")::get);
    assertThat(found.user()).isEqualTo("sa");
    assertThat(found.password()).isEqualTo("s3cret");
    assertThat(found.toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> DevCredentials.of(plan, Map.<String, String>of()::get))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("DEV_PASSWORD is not set, which mooring.toml:4 names");
  }

  @Test
  void aPasswordInTheFileIsRefusedWithoutRepeatingIt() {
    project.file("mooring.toml", "[database]", "dialect = \"h2\"", "password = \"s3cret\"");

    Finding error = project.error();
    assertThat(where(error)).isEqualTo("config.secret mooring.toml:3");
    assertThat(error.text()).doesNotContain("s3cret").contains("env:MOORING_DEV_PASSWORD");
  }

  @Test
  void unknownKeysAreToldWithTheNearestKnown() {
    project.file(
        "mooring.toml",
        "unti = \"clinic\"",
        "[databse]",
        "dialect = \"h2\"",
        "[lock]",
        "path = \"x\"",
        "[flyway]",
        "outOfOrdr = true",
        "[hibernate]",
        "default_schema = \"app\"",
        "[[severity]]",
        "code = \"x\"");

    assertThat(project.errors())
        .extracting(f -> where(f) + " " + f.message())
        .containsExactlyInAnyOrder(
            "config.key mooring.toml:1 mooring.toml has an unknown key 'unti'; did you mean"
                + " 'unit'?",
            "config.key mooring.toml:2 mooring.toml has an unknown key 'databse'; did you mean"
                + " 'database'?",
            "config.key mooring.toml:5 mooring.toml has an unknown key 'lock.path'; did you mean"
                + " 'lock.file'?",
            "config.key mooring.toml:7 mooring.toml has an unknown key 'flyway.outOfOrdr'; did you"
                + " mean 'flyway.outOfOrder'?",
            "config.key mooring.toml:9 mooring.toml has an unknown key 'default_schema'; did you"
                + " mean 'hibernate.default_schema'?",
            "config.key mooring.toml:10 mooring.toml has an unknown key 'severity'");
  }

  @Test
  void wrongValuesAreToldWithTheAllowedOnes() {
    project.file("mooring.toml", "drift = \"fatal\"", "[database]", "dialect = \"postgressql\"");

    assertThat(project.errors())
        .extracting(f -> where(f) + " " + f.message())
        .containsExactlyInAnyOrder(
            "config.value mooring.toml:1 drift is 'fatal'; allowed are error, warn",
            "config.dialect mooring.toml:3 the dialect is 'postgressql'; allowed are postgresql,"
                + " h2, mariadb, mysql, oracle, sqlserver, db2, hsqldb, derby");
  }

  @Test
  void syntaxErrorsHaveTheirLine() {
    project.file("mooring.toml", "unit = \"clinic\"", "[database", "dialect = \"h2\"");

    assertThat(project.errors()).isNotEmpty();
    assertThat(where(project.errors().get(0))).isEqualTo("config.toml mooring.toml:2");
  }

  @Test
  void winsOverSpring() {
    UnitPlan plan =
        project
            .file("mooring.toml", "[database]", "dialect = \"postgresql\"")
            .file(
                TestProject.PROPERTIES,
                "spring.datasource.url=jdbc:h2:mem:dev",
                "spring.jpa.database-platform=org.hibernate.dialect.H2Dialect",
                "spring.application.name=clinic")
            .plan();

    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(plan.unit()).isEqualTo("clinic");
    assertThat(plan.hibernate()).doesNotContainKey("hibernate.dialect");
  }
}
