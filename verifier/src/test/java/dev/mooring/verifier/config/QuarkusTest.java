package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.PROPERTIES;
import static dev.mooring.verifier.config.TestProject.RESOURCES;
import static dev.mooring.verifier.config.TestProject.said;
import static dev.mooring.verifier.config.TestProject.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarkusTest {
  private static final String ORM = "io.quarkus.hibernate.orm.PersistenceUnit";

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
            .mkdir(RESOURCES + "db/core")
            .file(
                PROPERTIES,
                "quarkus.application.name=orders",
                "quarkus.datasource.db-kind=postgresql",
                "quarkus.datasource.db-version=16",
                "%dev.quarkus.datasource.jdbc.url=jdbc:h2:mem:x",
                "quarkus.hibernate-orm.physical-naming-strategy=a.Physical",
                "quarkus.hibernate-orm.database.default-schema=app",
                "quarkus.hibernate-orm.mapping.timezone.default-storage=normalize-utc",
                "quarkus.hibernate-orm.quote-identifiers.strategy=all-except-column-definitions",
                "quarkus.hibernate-orm.unsupported-properties.\"hibernate.order_inserts\"=true",
                "quarkus.hibernate-orm.mapping-files=META-INF/a.xml",
                "quarkus.flyway.locations=db/core",
                "quarkus.flyway.schemas=app,audit",
                "quarkus.flyway.placeholders.tenant=t1",
                "quarkus.flyway.init-sql=set role app, reader",
                "quarkus.flyway.connect-retries=10")
            .plan();

    assertThat(plan.unit()).isEqualTo("orders");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(values(plan.hibernate()))
        .containsEntry("hibernate.physical_naming_strategy", "a.Physical")
        .containsEntry("hibernate.default_schema", "app")
        .containsEntry("hibernate.timezone.default_storage", "NORMALIZE_UTC")
        .containsEntry("hibernate.globally_quoted_identifiers", "true")
        .containsEntry("hibernate.globally_quoted_identifiers_skip_column_definitions", "true")
        .containsEntry("hibernate.order_inserts", "true")
        .containsEntry("mooring.database.version", "16");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("app <- " + PROPERTIES + ":6");
    assertThat(plan.mappingResources()).containsExactly("META-INF/a.xml");
    assertThat(values(plan.flyway()))
        .containsEntry("flyway.locations", "filesystem:" + directory.resolve(RESOURCES + "db/core"))
        .containsEntry("flyway.schemas", "app,audit")
        .containsEntry("flyway.placeholders.tenant", "t1")
        .containsEntry("flyway.initSql", "set role app, reader")
        .doesNotContainKey("flyway.connectRetries");
  }

  @Test
  void productionIsTheProfileUnlessOthersAreNamed() {
    project
        .file(
            PROPERTIES,
            "quarkus.datasource.db-kind=postgresql",
            "quarkus.hibernate-orm.database.default-schema=base",
            "%{prod,staging}.quarkus.hibernate-orm.database.default-schema=live",
            "%test.quarkus.hibernate-orm.database.default-schema=test")
        .file(
            RESOURCES + "application-eu.properties",
            "quarkus.hibernate-orm.database.default-catalog=eu");

    assertThat(values(project.plan().hibernate()))
        .containsEntry("hibernate.default_schema", "live")
        .doesNotContainKey("hibernate.default_catalog");
    assertThat(values(project.option("profiles", "test,eu").plan().hibernate()))
        .containsEntry("hibernate.default_schema", "test")
        .containsEntry("hibernate.default_catalog", "eu");
  }

  @Test
  void yamlAsWell() {
    UnitPlan plan =
        project
            .file(
                RESOURCES + "application.yaml",
                "quarkus:",
                "  datasource:",
                "    db-kind: mariadb",
                "  hibernate-orm:",
                "    database:",
                "      default-schema: base",
                "\"%prod\":",
                "  quarkus:",
                "    hibernate-orm:",
                "      database:",
                "        default-schema: live")
            .plan();

    assertThat(plan.dialect()).isEqualTo("mariadb");
    assertThat(said(plan.hibernate().get("hibernate.default_schema")))
        .isEqualTo("live <- " + RESOURCES + "application.yaml:11");
  }

  @ParameterizedTest
  @CsvSource({"pg, postgresql", "mssql, sqlserver", "mysql, mysql", "h2, h2", "oracle, oracle"})
  void kindsOfDatabases(String kind, String dialect) {
    assertThat(project.file(PROPERTIES, "quarkus.datasource.db-kind=" + kind).plan().dialect())
        .isEqualTo(dialect);
  }

  @Test
  void whereNoVersionIsStatedQuarkusTellsHibernateTheOldest() {
    project.file(PROPERTIES, "quarkus.datasource.db-kind=mariadb");

    assertThat(said(project.plan().hibernate().get("mooring.database.version")))
        .isEqualTo("11.4 <- Mooring's default");
    assertThat(said(project.hasClass(ORM).plan().hibernate().get("mooring.database.version")))
        .isEqualTo("10.6 <- Quarkus' default");
  }

  @Test
  void theOnlyNamedUnitIsRead() {
    UnitPlan plan =
        project
            .file(
                PROPERTIES,
                "quarkus.datasource.\"users\".db-kind=postgresql",
                "quarkus.hibernate-orm.\"users\".datasource=users",
                "quarkus.hibernate-orm.\"users\".database.default-schema=people",
                "quarkus.flyway.users.table=history",
                "quarkus.flyway.\"users\".placeholders.a=b")
            .plan();

    assertThat(plan.unit()).isEqualTo("users");
    assertThat(plan.dialect()).isEqualTo("postgresql");
    assertThat(values(plan.hibernate())).containsEntry("hibernate.default_schema", "people");
    assertThat(values(plan.flyway()))
        .containsEntry("flyway.table", "history")
        .containsEntry("flyway.placeholders.a", "b");
  }

  @Test
  void severalUnitsWantAChoice() {
    project.file(
        PROPERTIES,
        "quarkus.datasource.db-kind=h2",
        "quarkus.datasource.users.db-kind=postgresql",
        "quarkus.hibernate-orm.users.datasource=users");

    Finding error = project.error();
    assertThat(where(error)).isEqualTo("config.unit " + PROPERTIES + ":3");
    assertThat(error.message())
        .contains("the persistence units <default>, users, and nothing says which one");
    assertThat(project.option("unit", "users").plan().dialect()).isEqualTo("postgresql");
    assertThat(project.option("unit", "orders").plan().dialect()).isEqualTo("h2");
  }

  @Test
  void severalUnitsWithPackagesOfTheirOwnAreAllProven() throws GateException {
    project.file(
        PROPERTIES,
        "quarkus.application.name=shop",
        "quarkus.datasource.db-kind=h2",
        "quarkus.hibernate-orm.packages=shop.orders,shop.stock",
        "quarkus.datasource.users.db-kind=postgresql",
        "quarkus.hibernate-orm.\"users\".datasource=users",
        "quarkus.hibernate-orm.\"users\".packages=shop.people",
        "quarkus.flyway.users.locations=db/users");

    assertThat(project.units().names()).containsExactly("users", "shop");
    UnitPlan users = project.option("unit", "users").plan();
    assertThat(users.dialect()).isEqualTo("postgresql");
    assertThat(users.entities().packages()).containsExactly("shop.people");
    UnitPlan shop = project.option("unit", "shop").plan();
    assertThat(shop.dialect()).isEqualTo("h2");
    assertThat(shop.entities().packages()).containsExactly("shop.orders", "shop.stock");
  }

  @Test
  void compatibilityWithTheOldHibernate() {
    project.file(
        PROPERTIES,
        "quarkus.datasource.db-kind=mysql",
        "quarkus.hibernate-orm.database.orm-compatibility.version=5.6",
        "quarkus.hibernate-orm.mapping.timezone.default-storage=native");

    assertThat(values(project.plan().hibernate()))
        .containsEntry("hibernate.id.db_structure_naming_strategy", "legacy")
        .containsEntry("hibernate.type.preferred_uuid_jdbc_type", "BINARY")
        .containsEntry("hibernate.timezone.default_storage", "NATIVE");
  }

  @Test
  void flywaySwitchedOff() {
    UnitPlan plan =
        project
            .file(PROPERTIES, "quarkus.datasource.db-kind=h2", "quarkus.flyway.enabled=false")
            .plan();

    assertThat(said(plan.flyway().get("flyway.locations"))).isEqualTo(" <- " + PROPERTIES + ":2");
  }

  private static Map<String, String> values(Map<String, UnitPlan.Setting> settings) {
    Map<String, String> values = new java.util.TreeMap<>();
    settings.forEach((name, setting) -> values.put(name, setting.value()));
    return values;
  }
}
