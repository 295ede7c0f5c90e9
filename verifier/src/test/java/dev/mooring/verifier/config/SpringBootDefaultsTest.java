package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringBootDefaultsTest {
  private static final String BOOT_3 =
      "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration";
  private static final String BOOT_4 =
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration";
  private static final String SPRING_ORM =
      "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";

  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory).option("dialect", "h2");
  }

  @Test
  void boot4() {
    UnitPlan plan = project.hasClass(BOOT_4).hasClass(SPRING_ORM).plan();

    assertThat(said(plan.hibernate().get("hibernate.physical_naming_strategy")))
        .isEqualTo(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"
                + " <- Spring Boot's default");
    assertThat(plan.hibernate().get("hibernate.implicit_naming_strategy").value())
        .isEqualTo("org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
  }

  @Test
  void boot3() {
    UnitPlan plan = project.hasClass(BOOT_3).hasClass(SPRING_ORM).plan();

    assertThat(plan.hibernate().get("hibernate.physical_naming_strategy").value())
        .isEqualTo("org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
    assertThat(plan.hibernate().get("hibernate.implicit_naming_strategy").value())
        .isEqualTo("org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");
  }

  @Test
  void boot3WithoutJpaSetsNothing() {
    assertThat(project.hasClass(BOOT_3).plan().hibernate())
        .containsOnlyKeys("mooring.database.version");
  }

  @Test
  void ormXmlCountsWhereNoOtherMappingIsNamed() {
    project
        .hasClass(BOOT_4)
        .hasClass(SPRING_ORM)
        .file("src/main/resources/META-INF/orm.xml", "<entity-mappings/>")
        .file("src/main/resources/META-INF/own.xml", "<entity-mappings/>");
    assertThat(project.plan().mappingResources()).containsExactly("META-INF/orm.xml");

    project.file(
        "src/main/resources/application.properties",
        "spring.jpa.mapping-resources=META-INF/own.xml");
    assertThat(project.plan().mappingResources()).containsExactly("META-INF/own.xml");
  }

  @Test
  void whatIsStatedWins() {
    UnitPlan plan =
        project
            .hasClass(BOOT_4)
            .file(
                TestProject.PROPERTIES,
                "spring.jpa.properties.hibernate.implicit_naming_strategy=a.FromProperties",
                "spring.jpa.properties.hibernate.physical_naming_strategy=a.FromProperties",
                "spring.jpa.hibernate.naming.physical-strategy=a.FromNaming")
            .plan();

    assertThat(plan.hibernate().get("hibernate.physical_naming_strategy").value())
        .isEqualTo("a.FromNaming");
    assertThat(plan.hibernate().get("hibernate.implicit_naming_strategy").value())
        .isEqualTo("a.FromProperties");
  }

  @Test
  void bootsDefaultsWinOverHibernateProperties() {
    UnitPlan plan =
        project
            .hasClass(BOOT_4)
            .file(
                TestProject.RESOURCES + "hibernate.properties",
                "hibernate.physical_naming_strategy=a.FromFile",
                "hibernate.default_schema=app")
            .plan();

    assertThat(plan.hibernate().get("hibernate.physical_naming_strategy").origin())
        .isEqualTo("Spring Boot's default");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- " + TestProject.RESOURCES + "hibernate.properties:2");
  }
}
