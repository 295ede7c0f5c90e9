package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.PROPERTIES;
import static dev.mooring.verifier.config.TestProject.RESOURCES;
import static dev.mooring.verifier.config.TestProject.YAML;
import static dev.mooring.verifier.config.TestProject.said;
import static dev.mooring.verifier.config.TestProject.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.spi.UnitPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @Test
  void propertiesAreReadWithTheirLines() {
    UnitPlan plan =
        project
            .file(
                PROPERTIES,
                "# ours",
                "spring.application.name=Pet Clinic",
                "spring.datasource.url=jdbc:postgresql://localhost/clinic",
                "spring.jpa.properties.hibernate.default_schema = app",
                "spring.jpa.properties.hibernate.connection.password = hidden",
                "spring.jpa.hibernate.naming.physicalStrategy=a.Physical",
                "spring.jpa.hibernate.naming.implicit_strategy=a.Implicit",
                "spring.jpa.mapping-resources=META-INF/a.xml, META-INF/b.xml")
            .plan();

    assertThat(plan.unit()).isEqualTo("Pet-Clinic");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- " + PROPERTIES + ":4");
    assertThat(said(plan.hibernate().get("hibernate.physical_naming_strategy")))
        .isEqualTo("a.Physical <- " + PROPERTIES + ":6");
    assertThat(said(plan.hibernate().get("hibernate.implicit_naming_strategy")))
        .isEqualTo("a.Implicit <- " + PROPERTIES + ":7");
    assertThat(plan.mappingResources()).containsExactly("META-INF/a.xml", "META-INF/b.xml");
    assertThat(plan.toString()).doesNotContain("hidden");
  }

  @Test
  void yamlIsReadWithItsLines() {
    UnitPlan plan =
        project
            .file(
                YAML,
                "x-common: &common",
                "  hibernate.order_inserts: true",
                "spring:",
                "  application.name: clinic",
                "  datasource:",
                "    url: jdbc:tc:postgresql:16.2-alpine:///clinic",
                "  jpa:",
                "    properties:",
                "      <<: *common",
                "      hibernate:",
                "        default_schema: app",
                "      \"[hibernate.jdbc.time_zone]\": UTC",
                "    mapping-resources:",
                "      - META-INF/a.xml",
                "      - META-INF/b.xml")
            .plan();

    assertThat(plan.unit()).isEqualTo("clinic");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(said(plan.hibernate().get("mooring.database.version")))
        .isEqualTo("16.2 <- " + YAML + ":6");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- " + YAML + ":11");
    assertThat(plan.hibernate().get("hibernate.jdbc.time_zone").value()).isEqualTo("UTC");
    assertThat(plan.hibernate().get("hibernate.order_inserts").value()).isEqualTo("true");
    assertThat(plan.mappingResources()).containsExactly("META-INF/a.xml", "META-INF/b.xml");
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    project.file(YAML, "spring:", "  a: b", "   c: [d");

    assertThat(where(project.error())).isEqualTo("config.yaml " + YAML + ":3");
  }

  @Test
  void mavensFilterMarksAreTolerated() {
    UnitPlan plan =
        project
            .file("pom.xml", "<project><artifactId>clinic-app</artifactId></project>")
            .file(
                YAML,
                "spring:",
                "  application.name: @project.artifactId@",
                "  datasource.url: jdbc:h2:mem:x")
            .plan();

    assertThat(plan.unit()).isEqualTo("clinic-app");
    assertThat(plan.dialect()).isEqualTo("h2");
  }

  @Test
  void filesOverrideEachOtherAsInSpring() {
    UnitPlan plan =
        project
            .file(YAML, "spring.application.name: yaml", "spring.datasource.url: 'jdbc:h2:mem:x'")
            .file(PROPERTIES, "spring.application.name=properties")
            .plan();
    assertThat(plan.unit()).isEqualTo("properties");

    project.file(RESOURCES + "config/application.yaml", "spring.application.name: config");
    assertThat(project.plan().unit()).isEqualTo("config");
  }

  @Test
  void documentsOfProfilesAreSkippedUnlessNamed() {
    project.file(
        PROPERTIES,
        "spring.datasource.url=jdbc:postgresql://localhost/x",
        "#---",
        "spring.config.activate.on-profile=dev",
        "spring.datasource.url=jdbc:h2:mem:x");
    assertThat(project.plan().dialect()).isEqualTo("postgresql");

    assertThat(project.option("profiles", "dev").plan().dialect()).isEqualTo("h2");
  }

  @Test
  void anActiveProfileOnlyAddsToTheBase() {
    project
        .file(
            YAML,
            "spring:",
            "  profiles.active: dev",
            "  datasource.url: jdbc:postgresql://localhost/x",
            "---",
            "spring:",
            "  config.activate.on-profile: dev & !test",
            "  datasource.url: jdbc:h2:mem:x",
            "  jpa.properties.hibernate.default_schema: dev")
        .file(RESOURCES + "application-dev.properties", "spring.application.name=dev-clinic");

    assertThat(project.plan().dialect()).isEqualTo("postgresql");
    assertThat(said(project.plan().hibernate().get("hibernate.default_schema")))
        .isEqualTo("dev <- " + YAML + ":8");
    assertThat(project.plan().unit()).isEqualTo("dev-clinic");
  }

  @Test
  void placeholdersComeFromPropertiesAndEnvironment() {
    UnitPlan plan =
        project
            .file(
                PROPERTIES,
                "app.kind=${DB_KIND:h2}",
                "spring.datasource.url=jdbc:${app.kind}://${db.host}/x",
                "spring.application.name=${NAME:${OTHER_NAME:fallback}}",
                "spring.jpa.properties.hibernate.default_schema=${nowhere}",
                "spring.jpa.properties.hibernate.default_catalog=${loop}",
                "loop=${loop}")
            .env("DB_KIND", "mariadb")
            .env("DB_HOST", "localhost")
            .plan();

    assertThat(plan.dialect()).isEqualTo("mariadb");
    assertThat(plan.unit()).isEqualTo("fallback");
    assertThat(plan.hibernate())
        .doesNotContainKeys("hibernate.default_schema", "hibernate.default_catalog");
  }

  @Test
  void theFilteredCopyIsReadUnlessTheSourceIsNewer() throws IOException {
    project
        .file(PROPERTIES, "spring.datasource.url=@url@")
        .file("target/classes/application.properties", "spring.datasource.url=jdbc:h2:mem:x");
    age(PROPERTIES, 1000);
    age("target/classes/application.properties", 2000);
    assertThat(project.plan().dialect()).isEqualTo("h2");

    project.file(PROPERTIES, "spring.datasource.url=jdbc:mysql://localhost/x");
    age(PROPERTIES, 3000);
    assertThat(project.plan().dialect()).isEqualTo("mysql");
  }

  @Test
  void aSharedModulesFileCountsWhereThereIsNoOwn() {
    project.jar("shared.jar", "application.properties", "spring.datasource.url=jdbc:h2:mem:x\n");

    assertThat(project.plan().dialect()).isEqualTo("h2");
    assertThat(project.plan().inputFiles()).contains(directory.resolve("shared.jar"));
  }

  @Test
  void flywaysPropertiesAreTranslated() {
    UnitPlan plan =
        project
            .mkdir(RESOURCES + "db/h2")
            .file(
                YAML,
                "spring:",
                "  datasource.url: jdbc:h2:mem:x",
                "  flyway:",
                "    locations: classpath:db/{vendor}",
                "    table: history",
                "    default-schema: app",
                "    schemas: [app, audit]",
                "    placeholders: {my_key: v, other-key: w}",
                "    placeholder-prefix: '#{'",
                "    sql-migration-suffixes: .sql,.ddl",
                "    init-sqls:",
                "      - set a",
                "      - set b",
                "    outOfOrder: true",
                "    baseline-version: '3'",
                "    password: hidden",
                "    postgresql.transactional-lock: false")
            .plan();

    assertThat(said(plan.flyway().get("flyway.locations")))
        .isEqualTo("filesystem:" + directory.resolve(RESOURCES + "db/h2") + " <- " + YAML + ":4");
    assertThat(said(plan.flyway().get("flyway.table"))).isEqualTo("history <- " + YAML + ":5");
    assertThat(plan.flyway().get("flyway.defaultSchema").value()).isEqualTo("app");
    assertThat(plan.flyway().get("flyway.schemas").value()).isEqualTo("app,audit");
    assertThat(plan.flyway().get("flyway.placeholders.my_key").value()).isEqualTo("v");
    assertThat(plan.flyway().get("flyway.placeholders.other-key").value()).isEqualTo("w");
    assertThat(plan.flyway().get("flyway.placeholderPrefix").value()).isEqualTo("#{");
    assertThat(plan.flyway().get("flyway.sqlMigrationSuffixes").value()).isEqualTo(".sql,.ddl");
    assertThat(plan.flyway().get("flyway.initSql").value()).isEqualTo("set a\nset b");
    assertThat(plan.flyway().get("flyway.outOfOrder").value()).isEqualTo("true");
    assertThat(plan.flyway().get("flyway.baselineVersion").value()).isEqualTo("3");
    assertThat(plan.flyway().get("flyway.postgresql.transactional.lock").value())
        .isEqualTo("false");
    assertThat(plan.toString()).doesNotContain("hidden");
  }

  @Test
  void flywaySwitchedOffMeansNoMigrations() {
    UnitPlan plan =
        project
            .mkdir(RESOURCES + "db/migration")
            .file(
                PROPERTIES,
                "spring.datasource.url=jdbc:h2:mem:x",
                "spring.flyway.enabled=false",
                "spring.flyway.locations=classpath:db/migration")
            .plan();

    assertThat(said(plan.flyway().get("flyway.locations"))).isEqualTo(" <- " + PROPERTIES + ":2");
    assertThat(plan.inputDirectories()).isEmpty();
  }

  private void age(String name, long seconds) throws IOException {
    Files.setLastModifiedTime(
        directory.resolve(name), FileTime.from(Instant.ofEpochSecond(seconds)));
  }
}
