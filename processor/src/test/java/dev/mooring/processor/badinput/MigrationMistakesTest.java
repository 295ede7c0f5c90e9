package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationMistakesTest {
  private static final String V2 = Shop.MIGRATIONS + "V2__x.sql";
  private static final String ENDLESS =
      "select count(*) from system_range(1, 1000000) a, system_range(1, 10000000) b"
          + " where a.x + b.x = 3;\n";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:h2:mem:shop | Syntax error at 'tabel'",
        "jdbc:postgresql://localhost/shop | syntax error at or near \"tabel\""
      })
  void sqlErrorIsNamedByFileLineAndStatement(String url, String reason) {
    Shop shop = Shop.proven(directory, url);
    shop.project()
        .migration("V2__x.sql", "-- a comment\r\n\r\nalter tabel product\r\n  add x int;\r\n");

    Compiled compiled = shop.refused();

    assertThat(compiled.all())
        .startsWith("error: " + V2 + ":3: [migration.sql] V2__x.sql fails: " + reason)
        .contains("alter tabel product add x int")
        .contains("fix         correct the statement");
    shop.project().migration("V2__x.sql", "alter table product add x int;\n");
    assertThat(shop.project().compile().all()).contains("matches 2 migrations");
  }

  @Test
  void twoMigrationsWithOneVersion() {
    Shop shop = Shop.proven(directory);
    shop.project().migration("later/V01.0__other.sql", "select 1;\n");

    assertThat(shop.refused().all())
        .startsWith("error: " + Shop.MIGRATIONS + "later/V01.0__other.sql: [migration.version] ")
        .contains(Shop.MIGRATIONS + "V1__product.sql and ")
        .contains("fix         give the one that is not released yet the next free version");
  }

  @Test
  void renamedMigrationIsSaidAndChangesTheLock() {
    Shop shop = Shop.proven(directory);
    shop.project().delete(first()).migration("V1__products.sql", Shop.V1);

    assertThat(shop.project().compile().all())
        .contains(
            "note: schema/shop.lock.json: migrations last \"V1__product.sql\" ->"
                + " \"V1__products.sql\"\n");
  }

  @Test
  void renamedMigrationMakesTheLockStaleInCi() {
    Shop shop = Shop.proven(directory);
    shop.project()
        .option("-Amooring.ci=true")
        .delete(first())
        .migration("V1__products.sql", Shop.V1);

    assertThat(shop.refused().all())
        .startsWith("error: schema/shop.lock.json: [lock.stale] ")
        .contains("\"V1__product.sql\" -> \"V1__products.sql\"")
        .contains("fix         mvn compile without CI=true");
  }

  @Test
  void editedMigrationIsSaid() {
    Shop shop = Shop.proven(directory);
    shop.project().migration("V1__product.sql", "-- nothing else\n" + Shop.V1);

    assertThat(shop.project().compile().all())
        .contains("note: schema/shop.lock.json: migrations content changed\n");
  }

  @Test
  void deletedMigrationIsMissedByTheEntity() {
    Shop shop = Shop.proven(directory);
    shop.project().delete(first()).migration("V2__x.sql", "create table other (id int);\n");

    assertThat(shop.refused().all())
        .startsWith("Product.java:6: error: [table.missing] ")
        .contains("fix         create table product (");
  }

  @Test
  void lastMigrationDeletedLeavesALockWithout() {
    Shop shop = Shop.proven(directory);
    shop.project().delete(first());

    Compiled compiled = shop.project().compile();

    assertThat(compiled.all())
        .contains("warning: [migrations.none] shop has no migrations in")
        .contains("note: schema/shop.lock.json: migrations \"V1__product.sql\" -> none\n");
    assertThat(shop.project().lock()).contains("\"migrations\": null");
  }

  @Test
  void projectWithoutMigrations() {
    UserProject project = Shop.fresh(directory, "jdbc:h2:mem:shop").delete(first());

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isTrue();
    assertThat(compiled.messages())
        .filteredOn(message -> message.contains("warning"))
        .singleElement()
        .asString()
        .startsWith("warning: [migrations.none] ")
        .contains("fix         write the first one: " + Shop.MIGRATIONS + "V1__init.sql");
    assertThat(compiled.all()).contains("shop: 1 table, no migrations");
    assertThat(project.lock()).contains("\"migrations\": null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"jdbc:h2:mem:shop | h2", "jdbc:postgresql://localhost/shop | postgresql"})
  void migrationThatHangs(String url, String engine) {
    Shop shop = Shop.proven(directory, url);
    shop.project()
        .option("-Amooring.migrationTimeout=1")
        .migration("V2__x.sql", engine.equals("h2") ? ENDLESS : "select pg_sleep(600);\n");

    assertThat(shop.refused().all())
        .startsWith("error: " + V2 + ": [migration.timeout] V2__x.sql has not ended after 1 s")
        .contains("-Amooring.migrationTimeout=<seconds> allows more");
    shop.project().delete(V2);
    assertThat(shop.project().compile().success()).isTrue();
  }

  @Test
  void workerThatIsNotReadyInTime() {
    Shop shop = Shop.proven(directory);
    shop.project().option("-Amooring.timeout=2").migration("V2__x.sql", ENDLESS);

    assertThat(shop.refused().all())
        .startsWith("error: [worker.failed] the worker JVM had not finished after 2 s")
        .contains("fix         -Amooring.timeout=<seconds>");
    shop.project().withoutOptions().delete(V2);
    assertThat(shop.project().compile().success()).isTrue();
  }

  @Test
  void javaMigrationsAreLeftToTheCheckAndSaidOnce() {
    Shop shop = Shop.proven(directory);
    for (String type : new String[] {"V2__Code", "V3__More"}) {
      shop.project().java("db.migration." + type, "package db.migration;\nclass " + type + " {}\n");
    }

    Compiled compiled = shop.project().compile();

    assertThat(compiled.success()).isTrue();
    assertThat(compiled.messages()).hasSize(1);
    assertThat(compiled.all())
        .startsWith("warning: src/main/java/db/migration/V2__Code.java: [migration.java] ")
        .contains("and 1 more")
        .contains("fix         mvn mooring:check");
    assertThat(shop.project().lock()).isEqualTo(shop.lock());
  }

  @Test
  void placeholderWithoutValue() {
    Shop shop = Shop.proven(directory);
    shop.project().migration("V2__x.sql", "\ncreate table ${name} (id int);\n");

    assertThat(shop.refused().all())
        .startsWith("error: " + V2 + ":2: [migration.placeholder] ")
        .contains("${name}")
        .contains("fix         set flyway.placeholders.name");
  }

  private static String first() {
    return Shop.MIGRATIONS + "V1__product.sql";
  }
}
