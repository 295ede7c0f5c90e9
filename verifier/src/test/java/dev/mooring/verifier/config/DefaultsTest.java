package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.RESOURCES;
import static dev.mooring.verifier.config.TestProject.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory).option("dialect", "postgresql");
  }

  @Test
  void nothingButADialect() {
    UnitPlan plan = project.plan();

    assertThat(plan.unit()).isEqualTo(Names.sanitised(directory.getFileName().toString()));
    assertThat(plan.lockFile())
        .isEqualTo(directory.resolve("schema/" + plan.unit() + ".lock.json"));
    assertThat(plan.lockMode()).isEqualTo(LockMode.WRITE);
    assertThat(plan.driftMode()).isEqualTo(DriftMode.ERROR);
    assertThat(plan.devUrl()).isNull();
    assertThat(plan.findings()).isEmpty();
    assertThat(said(plan.flyway().get("flyway.locations")))
        .isEqualTo(
            "filesystem:" + directory.resolve(RESOURCES + "db/migration") + " <- Flyway's default");
  }

  @Test
  void ciChecksTheLockUnlessStated() {
    assertThat(project.ci().plan().lockMode()).isEqualTo(LockMode.CHECK);
    assertThat(project.option("lock", "write").plan().lockMode()).isEqualTo(LockMode.WRITE);
  }

  @Test
  void everyPlaceLookedAtIsAnInput() {
    UnitPlan plan = project.plan();

    assertThat(plan.inputFiles())
        .isSorted()
        .contains(
            directory.resolve("mooring.toml"),
            directory.resolve("pom.xml"),
            directory.resolve(RESOURCES + "application.yml"),
            directory.resolve("target/classes/application.yml"),
            directory.resolve(RESOURCES + "config/application.properties"),
            directory.resolve(RESOURCES + "META-INF/persistence.xml"),
            directory.resolve(RESOURCES + "META-INF/orm.xml"),
            directory.resolve(RESOURCES + "hibernate.properties"));
    assertThat(plan.inputDirectories())
        .containsExactlyInAnyOrder(
            directory.resolve(RESOURCES + "db/migration"),
            directory.resolve("src/main/java/db/migration"),
            directory.resolve("src/main/kotlin/db/migration"));
  }

  @Test
  void migrationsOfAJarStayOnTheClasspath() {
    UnitPlan plan =
        project
            .mkdir(RESOURCES + "db/migration")
            .jar("shared.jar", "db/shared/V1__a.sql", "create table a (id int)")
            .option("migrations", "classpath:db/migration,classpath:/db/shared/")
            .plan();

    assertThat(plan.flyway().get("flyway.locations").value())
        .isEqualTo(
            "filesystem:" + directory.resolve(RESOURCES + "db/migration") + ",classpath:db/shared");
    assertThat(plan.inputFiles()).contains(directory.resolve("shared.jar"));
    assertThat(plan.findings()).isEmpty();
  }

  @Test
  void migrationsOfASiblingModuleAreReadFromItsOutput() {
    project.mkdir("sibling/db/migration");
    project.classpath.entries.add(directory.resolve("sibling"));

    UnitPlan plan = project.plan();
    assertThat(plan.flyway().get("flyway.locations").value())
        .isEqualTo("filesystem:" + directory.resolve("sibling/db/migration"));
    assertThat(plan.inputDirectories())
        .contains(
            directory.resolve(RESOURCES + "db/migration"),
            directory.resolve("sibling/db/migration"));
  }

  @Test
  void migrationsOnlyInTheOutputAreReadThere() throws Exception {
    Files.createDirectories(project.output().resolve("db/migration"));

    assertThat(project.plan().flyway().get("flyway.locations").value())
        .isEqualTo("filesystem:" + project.output().resolve("db/migration"));
  }

  @Test
  void aLocationWithoutPrefixIsADirectoryOnlyInOurOwnSettings() {
    project.mkdir("sql").file(TestProject.PROPERTIES, "spring.flyway.locations=sql");
    assertThat(project.plan().flyway().get("flyway.locations").value())
        .isEqualTo("filesystem:" + directory.resolve(RESOURCES + "sql"));

    project.option("migrations", "sql");
    assertThat(project.plan().flyway().get("flyway.locations").value())
        .isEqualTo("filesystem:" + directory.resolve("sql"));
  }

  @Test
  void wildcardsKeepTheirPattern() {
    UnitPlan plan =
        project
            .mkdir(RESOURCES + "db/a")
            .option("migrations", "classpath:db/*/sql,filesystem:more/v?")
            .plan();

    assertThat(plan.flyway().get("flyway.locations").value())
        .isEqualTo(
            "filesystem:"
                + directory.resolve(RESOURCES + "db")
                + "/*/sql,filesystem:"
                + directory
                + "/more/v?");
    assertThat(plan.inputDirectories())
        .containsExactlyInAnyOrder(
            directory.resolve("more"),
            directory.resolve(RESOURCES + "db"),
            directory.resolve("src/main/java/db"),
            directory.resolve("src/main/kotlin/db"));
  }

  @Test
  void aStatedLocationThatIsNotThereIsAWarning() {
    project.file(
        "mooring.toml",
        "[migrations]",
        "locations = [\"classpath:db/migration\", \"filesystem:sql\"]");

    assertThat(project.plan().findings())
        .extracting(f -> TestProject.where(f) + " " + f.level() + " " + f.fix())
        .containsExactlyInAnyOrder(
            "config.migrations mooring.toml:2 "
                + Level.WARNING
                + " [mkdir -p "
                + RESOURCES
                + "db/migration]",
            "config.migrations mooring.toml:2 " + Level.WARNING + " [mkdir -p sql]");
  }

  @Test
  void hibernatesOwnFile() {
    TestProject project =
        new TestProject(directory)
            .file(
                TestProject.RESOURCES + "hibernate.properties",
                "hibernate.default_schema=weaker",
                "hibernate.default_catalog=c")
            .file(
                TestProject.RESOURCES + "hibernate.cfg.xml",
                "<?xml version='1.0' encoding='utf-8'?>",
                "<!DOCTYPE hibernate-configuration PUBLIC",
                "    \"-//Hibernate/Hibernate Configuration DTD 3.0//EN\"",
                "    \"http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd\">",
                "<hibernate-configuration>",
                "  <session-factory>",
                "    <property name=\"connection.url\">jdbc:h2:mem:x</property>",
                "    <property name=\"connection.password\">hidden</property>",
                "    <property name=\"hibernate.default_schema\">app</property>",
                "    <mapping class=\"a.B\"/>",
                "    <mapping resource=\"a/orm.xml\"/>",
                "  </session-factory>",
                "</hibernate-configuration>");

    UnitPlan plan = project.plan();

    assertThat(plan.dialect()).isEqualTo("h2");
    assertThat(TestProject.said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- src/main/resources/hibernate.cfg.xml:9");
    assertThat(plan.hibernate().get("hibernate.default_catalog").value()).isEqualTo("c");
    assertThat(plan.mappingResources()).containsExactly("a/orm.xml");
    assertThat(plan.toString()).doesNotContain("hidden");
  }
}
