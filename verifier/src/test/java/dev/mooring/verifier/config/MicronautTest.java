package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.PROPERTIES;
import static dev.mooring.verifier.config.TestProject.RESOURCES;
import static dev.mooring.verifier.config.TestProject.YAML;
import static dev.mooring.verifier.config.TestProject.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicronautTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @Test
  void theSettingsOfAnOrdinaryService() {
    UnitPlan plan =
        project
            .mkdir(RESOURCES + "databasemigrations")
            .file(
                YAML,
                "micronaut:",
                "  application:",
                "    name: books",
                "datasources:",
                "  default:",
                "    url: jdbc:postgresql://localhost/books",
                "jpa:",
                "  default:",
                "    properties:",
                "      hibernate:",
                "        physical_naming_strategy: a.Physical",
                "        hbm2ddl:",
                "          auto: none",
                "flyway:",
                "  datasources:",
                "    default:",
                "      locations: classpath:databasemigrations",
                "      out-of-order: true",
                "      placeholders:",
                "        tenant: t1")
            .plan();

    assertThat(plan.unit()).isEqualTo("books");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(said(plan.hibernate().get("hibernate.physical_naming_strategy")))
        .isEqualTo("a.Physical <- " + YAML + ":11");
    assertThat(plan.hibernate()).doesNotContainKey("hibernate.hbm2ddl.auto");
    assertThat(plan.flyway().get("flyway.locations").value())
        .isEqualTo("filesystem:" + directory.resolve(RESOURCES + "databasemigrations"));
    assertThat(said(plan.flyway().get("flyway.outOfOrder"))).isEqualTo("true <- " + YAML + ":18");
    assertThat(plan.flyway().get("flyway.placeholders.tenant").value()).isEqualTo("t1");
  }

  @Test
  void enginesByMicronautDatasNames() {
    UnitPlan plan =
        project
            .hasClass("io.micronaut.context.ApplicationContext")
            .file(
                PROPERTIES,
                "datasources.default.dialect=POSTGRES",
                "flyway.datasources.default.enabled=false")
            .plan();

    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(said(plan.flyway().get("flyway.locations"))).isEqualTo(" <- " + PROPERTIES + ":2");
  }

  @Test
  void severalUnitsWantAChoice() {
    project.file(
        PROPERTIES,
        "micronaut.application.name=books",
        "datasources.default.db-type=h2",
        "datasources.audit.db-type=mariadb",
        "jpa.default.properties.hibernate.default_schema=app",
        "jpa.audit.properties.hibernate.default_schema=log");

    assertThat(project.error().message()).contains("the persistence units <default>, audit");
    assertThat(project.option("unit", "audit").plan().dialect()).isEqualTo("mariadb");
  }

  @Test
  void entitiesArePackagesOfTheirUnit() {
    project.file(
        YAML,
        "micronaut.application.name: books",
        "datasources:",
        "  default: {db-type: h2}",
        "  audit: {db-type: mariadb}",
        "jpa:",
        "  default:",
        "    entity-scan: {packages: [shop.books, shop.authors]}",
        "  audit:",
        "    entity-scan: {packages: shop.audit}");

    assertThat(project.option("unit", "books").plan().entities().packages())
        .containsExactly("shop.books", "shop.authors");
    UnitPlan audit = project.option("unit", "audit").plan();
    assertThat(audit.dialect()).isEqualTo("mariadb");
    assertThat(audit.entities().packages()).containsExactly("shop.audit");
  }

  @Test
  void keysOfTheApplicationsOwnAreNone() {
    assertThat(
            project
                .option("dialect", "h2")
                .file(PROPERTIES, "jpa.default.properties.hibernate.default_schema=app")
                .plan()
                .hibernate())
        .doesNotContainKey("hibernate.default_schema");
  }
}
