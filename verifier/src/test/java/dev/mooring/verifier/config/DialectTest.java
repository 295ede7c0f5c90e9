package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/d,postgresql",
    "jdbc:tc:postgresql:16-alpine:///d,postgresql",
    "jdbc:tc:postgis:16-3.4:///d,postgresql",
    "jdbc:aws-wrapper:postgresql://h/d,postgresql",
    "jdbc:p6spy:mysql://h/d,mysql",
    "jdbc:mysql:aws://h/d,mysql",
    "jdbc:h2:mem:x,h2",
    "jdbc:mariadb://h/d,mariadb",
    "jdbc:oracle:thin:@//h/d,oracle",
    "jdbc:sqlserver://h;databaseName=d,sqlserver",
    "jdbc:tc:sqlserver:2022:///d,sqlserver",
  })
  void urls(String url, String dialect) {
    assertThat(Dialects.ofUrl(url)).isEqualTo(dialect);
  }

  @ParameterizedTest
  @CsvSource({
    "org.hibernate.dialect.PostgreSQLDialect,postgresql",
    "org.hibernate.dialect.PostgreSQL95Dialect,postgresql",
    "com.acme.h2less.MyMariaDBDialect,mariadb",
    "org.hibernate.dialect.SQLServer2016Dialect,sqlserver",
    "org.h2.Driver,h2",
    "com.mysql.cj.jdbc.Driver,mysql",
    "oracle.jdbc.OracleDriver,oracle",
    "SQL_SERVER,sqlserver",
  })
  void names(String name, String dialect) {
    assertThat(Dialects.ofName(name)).isEqualTo(dialect);
  }

  @Test
  void nothingFoundNamesThePlacesAndTheLineToAdd() {
    Finding error = project.error();

    assertThat(error.code()).isEqualTo("config.dialect");
    assertThat(error.message())
        .contains("-Amooring.dialect", "mooring.toml", "application.{properties,yml,yaml}")
        .contains("persistence.xml", "hibernate.properties", "pom.xml");
    assertThat(error.fix().get(0)).startsWith("mooring.toml: database.dialect = \"postgresql\"");
    assertThat(error.fix().get(1)).startsWith("application.properties: spring.datasource.url=");
  }

  @Test
  void whatWasNotUnderstoodIsNamedWithoutCredentials() {
    project.file(PROPERTIES, "spring.datasource.url=jdbc:sqlite:s3cret");

    assertThat(project.error().message())
        .contains(PROPERTIES + ":1 says jdbc:sqlite:…, which names none of the known ones")
        .doesNotContain("s3cret");
  }

  @Test
  void aUrlFromTheEnvironmentThatIsNotSetFallsBackToTheBuildsDriver() {
    project
        .file(PROPERTIES, "spring.datasource.url=${DB_URL}")
        .file(
            "pom.xml",
            "<project><artifactId>clinic</artifactId><dependencies>",
            "<dependency><artifactId>h2</artifactId><scope>test</scope></dependency>",
            "<dependency><artifactId>postgresql</artifactId><scope>runtime</scope></dependency>",
            "</dependencies></project>");

    assertThat(project.plan().dialect()).isEqualTo("postgresql");
    assertThat(project.plan().unit()).isEqualTo("clinic");
  }

  @Test
  void twoDriversDecideNothing() {
    project.file(
        "pom.xml",
        "<project><dependencies>",
        "<dependency><artifactId>h2</artifactId></dependency>",
        "<dependency><artifactId>postgresql</artifactId></dependency>",
        "</dependencies></project>");

    assertThat(project.error().code()).isEqualTo("config.dialect");
    assertThat(project.error().message()).endsWith("; pom.xml has drivers of h2 and postgresql");
  }

  @Test
  void urlsUnderKeysOfTheApplicationsOwnDecideWhereNothingElseDoes() {
    project
        .file(
            PROPERTIES,
            "hibernate.connection.url=jdbc:postgresql://h/d",
            "clinic.tenants.a.datasource.url=jdbc:postgresql://h/a")
        .file(
            "pom.xml",
            "<project><dependencies>",
            "<dependency><artifactId>h2</artifactId></dependency>",
            "<dependency><artifactId>postgresql</artifactId></dependency>",
            "</dependencies></project>");

    assertThat(project.plan().dialect()).isEqualTo("postgresql");
  }

  @Test
  void urlsOfTwoEnginesUnderKeysOfTheApplicationsOwnDecideNothing() {
    project.file(PROPERTIES, "a.url=jdbc:postgresql://h/d", "b.url=jdbc:oracle:thin:@//h/d");

    assertThat(project.error().code()).isEqualTo("config.dialect");
  }

  @Test
  void aStatedDialectClassWinsOverTheUrl() {
    UnitPlan plan =
        project
            .file(
                PROPERTIES,
                "spring.datasource.url=jdbc:h2:mem:x;MODE=PostgreSQL",
                "spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect")
            .plan();

    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(plan.hibernate().get("hibernate.dialect").origin()).isEqualTo(PROPERTIES + ":2");
  }

  @ParameterizedTest
  @CsvSource({"postgresql,18", "h2,2.4.240", "mariadb,11.4"})
  void versionsHaveDefaults(String dialect, String version) {
    assertThat(
            project.option("dialect", dialect).plan().hibernate().get("mooring.database.version"))
        .isEqualTo(new UnitPlan.Setting(version, "Mooring's default"));
  }
}
