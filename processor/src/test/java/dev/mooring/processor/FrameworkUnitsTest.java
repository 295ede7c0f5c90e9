package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units as Quarkus and Micronaut have them, each with its packages, datasource and migrations. */
@Tag("engine")
class FrameworkUnitsTest {
  @TempDir Path directory;

  @Test
  void eachOfQuarkusIsProvenByItself() {
    assertBoth(
        """
        quarkus.datasource.db-kind=h2
        quarkus.hibernate-orm.packages=shop.orders
        %dev.quarkus.hibernate-orm.physical-naming-strategy=not.There
        quarkus.datasource."users".db-kind=h2
        quarkus.hibernate-orm."users".datasource=users
        quarkus.hibernate-orm."users".packages=shop.people
        quarkus.flyway."users".locations=db/users
        """);
  }

  @Test
  void eachOfMicronautIsProvenByItself() {
    assertBoth(
        """
        micronaut.application.name=shop
        datasources.default.db-type=h2
        datasources.users.db-type=h2
        jpa.default.entity-scan.packages=shop.orders
        jpa.users.entity-scan.packages=shop.people
        flyway.datasources.users.locations=classpath:db/users
        """);
  }

  private void assertBoth(String properties) {
    UserProject project =
        new UserProject(directory)
            .write("src/main/resources/application.properties", properties)
            .java("shop.orders.Purchase", entity("shop.orders", "Purchase"))
            .java("shop.people.Person", entity("shop.people", "Person"))
            .migration("V1__purchase.sql", "create table purchase (id bigint primary key);")
            .write(
                "src/main/resources/db/users/V1__person.sql",
                "create table person (id bigint primary key);");

    assertThat(project.compile().all())
        .contains("note: shop: 1 table matches 1 migration (H2 ")
        .contains("note: users: 1 table matches 1 migration (H2 ");
    assertThat(project.lock()).contains("PURCHASE").doesNotContain("PERSON");
    assertThat(project.read("schema/users.lock.json")).contains("PERSON");
  }

  private static String entity(String pack, String name) {
    return """
        package %s;
        import jakarta.persistence.*;
        @Entity
        public class %s {
          @Id private Long id;
        }
        """
        .formatted(pack, name);
  }
}
