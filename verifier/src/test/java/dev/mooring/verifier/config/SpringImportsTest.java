package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.PROPERTIES;
import static dev.mooring.verifier.config.TestProject.RESOURCES;
import static dev.mooring.verifier.config.TestProject.YAML;
import static dev.mooring.verifier.config.TestProject.said;
import static dev.mooring.verifier.config.TestProject.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringImportsTest {
  private static final String SCHEMA = "spring.jpa.properties.hibernate.default_schema";

  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory).option("dialect", "h2");
  }

  @Test
  void importedFilesOverrideWhatImportsThem() {
    UnitPlan plan =
        project
            .file(
                PROPERTIES,
                "spring.config.import=classpath:db/jpa.yml, optional:file:./local.properties",
                SCHEMA + "=outer",
                "spring.jpa.properties.hibernate.default_catalog=outer")
            .file(
                RESOURCES + "db/jpa.yml", "spring.config.import: more.properties", SCHEMA + ": in")
            .file(RESOURCES + "db/more.properties", SCHEMA + "=innermost")
            .plan();

    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("innermost <- " + RESOURCES + "db/more.properties:1");
    assertThat(plan.hibernate().get("hibernate.default_catalog").value()).isEqualTo("outer");
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.inputFiles())
        .contains(directory.resolve(RESOURCES + "db/jpa.yml"))
        .contains(directory.resolve("local.properties"));
  }

  @Test
  void filesOfAProfileAreImportedWithIt() {
    project
        .file(
            YAML,
            SCHEMA + ": base",
            "---",
            "spring:",
            "  config:",
            "    activate.on-profile: prod",
            "    import:",
            "      - classpath:prod.properties")
        .file(RESOURCES + "prod.properties", SCHEMA + "=prod");

    assertThat(project.plan().hibernate().get("hibernate.default_schema").value())
        .isEqualTo("base");
    assertThat(
            project.option("profiles", "prod").plan().hibernate().get("hibernate.default_schema"))
        .extracting(UnitPlan.Setting::value)
        .isEqualTo("prod");
  }

  @Test
  void filesThatImportEachOtherAreReadOnce() {
    project
        .file(PROPERTIES, "spring.config.import=classpath:a.properties", SCHEMA + "=outer")
        .file(RESOURCES + "a.properties", "spring.config.import=classpath:b.properties")
        .file(RESOURCES + "b.properties", "spring.config.import=classpath:a.properties");

    assertThat(project.plan().hibernate().get("hibernate.default_schema").value())
        .isEqualTo("outer");
  }

  @Test
  void whatLiesElsewhereIsSaid() {
    UnitPlan plan =
        project
            .file(
                PROPERTIES,
                "spring.config.import=optional:configserver:,classpath:gone.yml,"
                    + "optional:file:/etc/clinic/x.yml,optional:file:.env[.properties]")
            .plan();

    assertThat(plan.findings())
        .hasSize(2)
        .allSatisfy(
            finding -> assertThat(where(finding)).isEqualTo("config.import " + PROPERTIES + ":1"))
        .anySatisfy(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.NOTE);
              assertThat(finding.message())
                  .startsWith("spring.config.import of optional:configserver: is not read");
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.WARNING);
              assertThat(finding.message()).contains("classpath:gone.yml, which does not exist");
            });
  }

  @Test
  void groupsOfProfilesAreOpened() {
    project
        .file(
            PROPERTIES,
            "spring.profiles.group.prod=db,metrics",
            "spring.profiles.group.db[0]=pg",
            SCHEMA + "=base")
        .file(RESOURCES + "application-pg.properties", SCHEMA + "=pg");

    assertThat(
            project.option("profiles", "prod").plan().hibernate().get("hibernate.default_schema"))
        .extracting(UnitPlan.Setting::value)
        .isEqualTo("pg");
  }
}
