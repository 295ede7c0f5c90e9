package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: sources, javac, worker, database, verdict. */
class GateTest {
  private static final String PRODUCT =
      """
      package shop;

      import jakarta.persistence.*;

      @Entity
      public class Product {
        @Id
        private Long id;

        @Column(nullable = false, length = 80)
        private String name;

        @Enumerated(EnumType.STRING)
        @Column(length = 10)
        private Kind kind;
      }
      """;

  private static final String KIND = "package shop;\npublic enum Kind { BOOK, TOY }\n";

  private static final String V1 =
      """
      create table product (
        id bigint primary key,
        name varchar(80) not null,
        kind enum ('BOOK', 'TOY')
      );
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .java("shop.Product", PRODUCT)
            .java("shop.Kind", KIND)
            .migration("V1__product.sql", V1);
  }

  @Test
  void cleanProjectGetsALockAndOneLine() {
    Compiled compiled = project.compile();

    assertThat(compiled.all()).contains("shop: 1 table matches 1 migration (H2 2.4");
    assertThat(compiled.success()).isTrue();
    assertThat(project.lock()).contains("\"V1__product.sql\"").contains("\"NAME\"");
    assertThat(project.exists("target/classes/META-INF/mooring/shop.json")).isTrue();
    assertThat(project.exists("target/classes/META-INF/mooring/shop.migrated.json")).isTrue();
  }

  @Test
  void forgottenMigrationIsAnErrorOnTheField() {
    assertThat(project.compile().success()).isTrue();
    String before = project.lock();
    project.java("shop.Product", withPrice());

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.messages())
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("Product.java:17: error: [column.missing] ")
                    .contains("Product.price")
                    .contains("last V1__product.sql")
                    .contains("alter table product add column price numeric(38,2);"));
    assertThat(project.lock()).isEqualTo(before);
  }

  @Test
  void migrationMendsIt() {
    project.compile();
    project.java("shop.Product", withPrice());
    assertThat(project.compile().success()).isFalse();
    project.migration("V2__price.sql", "alter table product add column price numeric(38,2);\n");

    Compiled compiled = project.compile();

    assertThat(compiled.all())
        .contains("schema/shop.lock.json: +1 column")
        .contains("shop: 1 table matches 2 migrations");
    assertThat(compiled.success()).isTrue();
    assertThat(project.lock()).contains("\"PRICE\"");
  }

  @Test
  void nothingChangedSaysSoAndTouchesNothing() throws IOException {
    project.compile();
    var state = Files.getLastModifiedTime(directory.resolve("target/mooring/proven.state"));

    Compiled compiled = project.compile();

    assertThat(compiled.all()).contains("shop: 1 table matches 1 migration");
    assertThat(Files.getLastModifiedTime(directory.resolve("target/mooring/proven.state")))
        .isEqualTo(state);
  }

  @Test
  void constantElsewhereCounts() {
    project.java(
        "shop.Sizes", "package shop;\nfinal class Sizes { static final int NAME = 80; }\n");
    project.java("shop.Product", PRODUCT.replace("length = 80", "length = Sizes.NAME"));
    assertThat(project.compile().success()).isTrue();
    project.java(
        "shop.Sizes", "package shop;\nfinal class Sizes { static final int NAME = 90; }\n");

    assertThat(project.compile().all()).contains("error: [column.length]");
  }

  @Test
  void oneFileAloneLeavesTheLockAsItIs() {
    project.compile();
    String before = project.lock();

    for (String type : new String[] {"shop.Product", "shop.Kind"}) {
      Compiled compiled = project.compileOnly(type);
      assertThat(compiled.all()).contains("shop: 1 table matches 1 migration");
      assertThat(project.lock()).isEqualTo(before);
    }
  }

  @Test
  void enumAloneIsNoticed() {
    project.compile();
    project.java("shop.Kind", KIND.replace("TOY", "TOY, FOOD"));

    Compiled compiled = project.compileOnly("shop.Kind");

    assertThat(compiled.all()).contains("error: [").contains("Product.kind");
  }

  @Test
  void enumKeptAsTextWithACheckIsNoDrift() {
    project.migration(
        "V1__product.sql",
        V1.replace("enum ('BOOK', 'TOY')", "varchar(10) check (kind in ('TOY', 'BOOK'))"));
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    project.java("shop.Kind", KIND.replace("TOY", "TOY, FOOD"));

    assertThat(project.compile().all()).contains("Product.java:15: error: [check.values]");
  }

  @Test
  void manyCosmeticDifferencesAreOnlyCounted() {
    StringBuilder extra = new StringBuilder(V1);
    for (int i = 0; i < 7; i++) {
      extra.append("create index product_extra_").append(i).append(" on product (name, id");
      extra.append(", kind".repeat(i % 2)).append(i > 1 ? " desc" : "").append(");\n");
    }
    extra.append(
        "alter table product add column old1 int;\nalter table product add column old2 int;\n");
    extra.append(
        "alter table product add column old3 int;\nalter table product add column old4 int;\n");
    extra.append(
        "alter table product add column old5 int;\nalter table product add column old6 int;\n");
    project.migration("V1__product.sql", extra.toString());

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isTrue();
    assertThat(compiled.all())
        .contains("cosmetic differences are not shown: 6 column.extra")
        .doesNotContain("[column.extra]");
    project.option("-Amooring.notes=all").write("mooring.toml", "unit = \"shop\"\n");
    assertThat(project.compile().all()).contains("[column.extra]");
  }

  @Test
  void editedMigrationIsReplayedAnew() {
    project.compile();
    project.migration("V1__product.sql", V1.replace("varchar(80) not null", "varchar(80)"));

    assertThat(project.compile().all()).contains("Product.java:11: error: [column.nullable]");
  }

  @Test
  void driftCanWait() {
    project.option("-Amooring.drift=warn");
    project.java("shop.Product", withPrice());

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isTrue();
    assertThat(compiled.all()).contains("Product.java:17: warning: [column.missing]");
    assertThat(project.exists("schema/shop.lock.json")).isFalse();
  }

  @Test
  void staleLockFailsInCi() {
    project.compile();
    String before = project.lock();
    project.java("shop.Product", withPrice());
    project.migration("V2__price.sql", "alter table product add column price numeric(38,2);\n");
    project.option("-Amooring.ci=true");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all()).contains("[lock.stale]").contains("PRICE");
    assertThat(project.lock()).isEqualTo(before);
  }

  @Test
  void mergeConflictInTheLockIsNamedByLine() {
    project.compile();
    String lock = project.lock();
    project.write(
        "schema/shop.lock.json", "<<<<<<< HEAD\n" + lock + "=======\n" + lock + ">>>>>>> theirs\n");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all()).contains("schema/shop.lock.json:1").contains("[lock.conflict]");
  }

  @Test
  void mistakeInTheMappingIsOnItsElement() {
    project.java("shop.Product", PRODUCT.replace("  @Id\n", ""));

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all()).contains("Product.java:6: error: [mapping.id]");
  }

  @Test
  void halfEditedEntityIsJavacsBusiness() {
    project.compile();
    String before = project.lock();
    project.java("shop.Product", PRODUCT.replace("private Kind kind", "private Kin kind"));

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.messages()).hasSize(1);
    assertThat(compiled.all()).contains("cannot find symbol");
    assertThat(project.lock()).isEqualTo(before);
  }

  @Test
  void brokenSqlIsNamedByFileAndLine() {
    project.migration("V2__broken.sql", "-- a comment\n\nalter tabel product add x int;\n");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all())
        .contains("src/main/resources/db/migration/V2__broken.sql:3: [migration.sql]");
  }

  @Test
  void lockThatCannotBeWrittenIsAnError() {
    project.write("schema", "a file where a directory should be\n");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all()).contains("[lock.");
  }

  @Test
  void theSameInsideTheCompilersOwnJvm() {
    project.option("-Amooring.worker=inside");

    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    project.java("shop.Product", withPrice());
    assertThat(project.compile().all()).contains("Product.java:17: error: [column.missing]");
  }

  private static String withPrice() {
    return PRODUCT.replace(
        "        private Kind kind;\n".stripLeading(),
        "private Kind kind;\n\n  private java.math.BigDecimal price;\n");
  }
}
