package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.RESOURCES;
import static dev.mooring.verifier.config.TestProject.said;
import static dev.mooring.verifier.config.TestProject.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceXmlTest {
  private static final String FILE = RESOURCES + "META-INF/persistence.xml";

  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @Test
  void theOnlyUnitIsRead() {
    UnitPlan plan =
        project
            .file(
                FILE,
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.1\">",
                "  <persistence-unit name=\"clinic\">",
                "    <mapping-file>META-INF/pets.xml</mapping-file>",
                "    <properties>",
                "      <property name=\"jakarta.persistence.jdbc.url\" value=\"jdbc:h2:mem:x\"/>",
                "      <property name=\"jakarta.persistence.jdbc.password\" value=\"hidden\"/>",
                "      <property name=\"hibernate.default_schema\" value=\"app\"/>",
                "    </properties>",
                "  </persistence-unit>",
                "</persistence>")
            .file(RESOURCES + "META-INF/orm.xml", "<entity-mappings/>")
            .plan();

    assertThat(plan.unit()).isEqualTo("clinic");
    assertThat(plan.dialect()).isEqualTo("h2");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- " + FILE + ":7");
    assertThat(plan.mappingResources()).containsExactly("META-INF/pets.xml", "META-INF/orm.xml");
    assertThat(plan.toString()).doesNotContain("hidden");
    assertThat(plan.inputFiles())
        .contains(directory.resolve(FILE), directory.resolve(RESOURCES + "META-INF/pets.xml"));
  }

  @Test
  void oneOfSeveralIsChosenByName() {
    several();

    assertThat(project.option("unit", "b").plan().dialect()).isEqualTo("postgresql");
  }

  @Test
  void severalWithoutAChoiceAreAnError() {
    several();

    Finding error = project.error();
    assertThat(where(error)).isEqualTo("config.unit " + FILE + ":2");
    assertThat(error.message())
        .isEqualTo(FILE + " has the persistence units a, b, and nothing says which one");
    assertThat(error.fix()).contains("-Amooring.unit=a");
  }

  @Test
  void aChoiceThatFitsNoneIsAnError() {
    several();

    assertThat(project.option("unit", "c").error().message())
        .endsWith("has the persistence units a, b, none of them is c (-Amooring.unit)");
  }

  @Test
  void malformedXmlIsToldWithItsLine() {
    project.file(FILE, "<persistence>", "  <persistence-unit name='a'>", "</persistence>");

    assertThat(where(project.error())).isEqualTo("config.xml " + FILE + ":3");
  }

  @Test
  void springsPropertiesWin() {
    several();
    project.file(TestProject.PROPERTIES, "spring.datasource.url=jdbc:mariadb://localhost/x");

    assertThat(project.option("unit", "a").plan().dialect()).isEqualTo("mariadb");
  }

  private void several() {
    project.file(
        FILE,
        "<persistence>",
        "<persistence-unit name='a'><properties>",
        "<property name='hibernate.dialect' value='org.hibernate.dialect.H2Dialect'/>",
        "</properties></persistence-unit>",
        "<persistence-unit name='b'><properties>",
        "<property name='hibernate.dialect' value='org.hibernate.dialect.PostgreSQLDialect'/>",
        "</properties></persistence-unit>",
        "</persistence>");
  }
}
