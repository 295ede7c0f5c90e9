package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several units in one module, each with entities, migrations, a database and a lock of its own.
 */
class SeveralUnitsTest {
  private static final String SALES = "note: sales: 1 table matches 1 migration (H2 ";
  private static final String STAFF = "note: staff: 1 table matches 1 migration (H2 ";
  private static final String TOML =
      """
      [database]
      dialect = "h2"

      [unit.sales]
      packages = ["sales"]
      migrations.locations = ["classpath:db/sales"]

      [unit.staff]
      classes = ["staff.Person"]
      migrations.locations = ["classpath:db/staff"]
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        new UserProject(directory)
            .write("mooring.toml", TOML)
            .java("sales.Purchase", entity("sales", "Purchase", 40))
            .java("staff.Person", entity("staff", "Person", 80))
            .write("src/main/resources/db/sales/V1__sales.sql", table("purchase", 40))
            .write("src/main/resources/db/staff/V1__staff.sql", table("person", 80));
  }

  @Test
  void eachIsProvenByItself() {
    Compiled first = project.compile();
    assertThat(first.success()).isTrue();
    assertThat(first.all()).contains(SALES).contains(STAFF);
    assertThat(project.read("schema/sales.lock.json"))
        .contains("PURCHASE")
        .doesNotContain("PERSON");
    assertThat(project.read("schema/staff.lock.json"))
        .contains("PERSON")
        .doesNotContain("PURCHASE");
    assertThat(project.exists("target/classes/META-INF/mooring/sales.json")).isTrue();
    assertThat(project.exists("target/classes/META-INF/mooring/staff.migrated.json")).isTrue();

    Compiled again = project.compile();
    assertThat(again.messages()).hasSize(2);
    assertThat(again.all()).contains(SALES).contains(STAFF);

    project.java("staff.Person", entity("staff", "Person", 90));
    assertThat(project.compileOnly("staff.Person").all())
        .contains(SALES)
        .contains("Person.java:4: error: [column.length] ")
        .doesNotContain(STAFF);
    project.write("src/main/resources/db/staff/V1__staff.sql", table("person", 90));
    assertThat(project.compile().all())
        .contains(SALES)
        .contains(STAFF)
        .contains("schema/staff.lock.json: ");
  }

  @Test
  void oneIsChosenByItsName() {
    assertThat(project.option("-Amooring.unit=staff").compile().messages())
        .hasSize(2)
        .anyMatch(message -> message.contains("schema/staff.lock.json: created"))
        .anyMatch(message -> message.startsWith(STAFF));
    assertThat(project.withoutOptions().option("-Amooring.unit=stuff").compile().all())
        .contains(
            "[config.unit] mooring.toml has the units sales, staff, none of them is stuff"
                + " (-Amooring.unit)");
  }

  @Test
  void whatBelongsToNoneAndWhatIsSharedIsSaidOnce() {
    project.java("other.Thing", entity("other", "Thing", 40));
    Compiled compiled = project.compile();
    assertThat(compiled.success()).isTrue();
    assertThat(compiled.messages())
        .filteredOn(message -> message.contains("[unit.none]"))
        .singleElement()
        .asString()
        .startsWith(
            "Thing.java:3: warning: [unit.none] other.Thing belongs to none of the units sales, staff");
    assertThat(project.compile().all()).contains("[unit.none]");

    project.write("mooring.toml", TOML.replace("db/staff", "db/sales"));
    assertThat(project.compile().all())
        .contains(
            "warning: [unit.migrations] the units sales and staff have the same migrations"
                + " (db/sales)");
    project.write("mooring.toml", TOML.replace("[database]", "lock.file = \"x.json\"\n[database]"));
    assertThat(project.compile().all())
        .contains("error: [config.unit] the units sales and staff have one lock, x.json");
  }

  @Test
  void keysOfAUnitAreReadAsStrictly() {
    project.write("mooring.toml", TOML + "drfit = \"warn\"\nrole = \"unit\"\n");
    assertThat(project.compile().all())
        .contains("mooring.toml:11: [config.key] mooring.toml has an unknown key 'drfit'")
        .contains("mooring.toml:12: [config.key] 'role' is said of a whole module");
  }

  @Test
  void unitsOfPersistenceXml() {
    project
        .delete("mooring.toml")
        .write(
            "src/main/resources/META-INF/persistence.xml",
            """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.1">
              <persistence-unit name="sales">
                <class>sales.Purchase</class>
                <exclude-unlisted-classes/>
                <properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:sales"/>
                </properties>
              </persistence-unit>
              <persistence-unit name="staff">
                <class>staff.Person</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:staff"/>
                </properties>
              </persistence-unit>
            </persistence>
            """);
    assertThat(project.compile().all())
        .contains("[unit.migrations] the units sales and staff have the same migrations");
    project.write(
        "mooring.toml",
        "[unit.sales.migrations]\nlocations = [\"classpath:db/sales\"]\n"
            + "[unit.staff.migrations]\nlocations = [\"classpath:db/staff\"]\n");
    assertThat(project.compile().all()).contains(SALES).contains(STAFF).doesNotContain("[unit.");
  }

  @Test
  void oneUnitAgain() {
    assertThat(project.compile().success()).isTrue();
    project
        .write("mooring.toml", "unit = \"sales\"\n" + TOML.substring(0, TOML.indexOf("[unit")))
        .write("src/main/resources/db/migration/V1__all.sql", table("purchase", 40))
        .write("src/main/resources/db/migration/V2__all.sql", table("person", 80));
    assertThat(project.compile().all()).contains("note: sales: 2 tables match 2 migrations");
    assertThat(project.exists("target/mooring/units")).isFalse();
    project.write("mooring.toml", TOML);
    assertThat(project.compile().all()).contains(SALES).contains(STAFF);
  }

  private static String entity(String packageName, String name, int length) {
    return "package "
        + packageName
        + ";\nimport jakarta.persistence.*;\n@Entity public class "
        + name
        + " { @Id Long id;\n  @Column(length = "
        + length
        + ") String name; }\n";
  }

  private static String table(String name, int length) {
    return "create table " + name + " (id bigint primary key, name varchar(" + length + "));\n";
  }
}
