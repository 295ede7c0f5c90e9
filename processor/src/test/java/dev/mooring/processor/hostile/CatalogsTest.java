package dev.mooring.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogs at their limits or unlike what entities know. */
class CatalogsTest {
  private static final String POSTGRESQL = "jdbc:postgresql://localhost/shop";

  @TempDir Path directory;

  /** PostgreSQL's own limit, and what fits into a page of InnoDB's. */
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost/shop, 1600",
    "jdbc:h2:mem:shop, 1600",
    "jdbc:mariadb://localhost/shop, 1000"
  })
  void hugeTable(String url, int columns) {
    StringBuilder fields = new StringBuilder();
    StringBuilder ddl = new StringBuilder("create table huge (\n  id bigint primary key");
    for (int i = 1; i < columns; i++) {
      fields.append("  private Integer c").append(i).append(";\n");
      ddl.append(",\n  c").append(i).append(" int");
    }
    UserProject project =
        UserProject.on(directory, url)
            .java(
                "shop.Huge",
                """
                package shop;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "huge")
                public class Huge {
                  @Id private Long id;
                %s}
                """
                    .formatted(fields))
            .migration("V1__huge.sql", ddl + "\n);\n");
    agrees(project, "shop: 1 table matches 1 migration");
    drifts(
        project,
        url.contains("mariadb")
            ? "alter table huge modify c999 smallint;\n"
            : "alter table huge alter column c999 set data type smallint;\n",
        "Huge.java:1007: warning: [column.type] ");
  }

  @Test
  void moreColumnsThanPostgresqlTakes() {
    String fields =
        IntStream.range(0, 1600)
            .mapToObj(i -> "  private Integer c" + i + ";\n")
            .collect(Collectors.joining());
    UserProject project =
        UserProject.on(directory, POSTGRESQL)
            .java(
                "shop.Huge",
                """
                package shop;

                @jakarta.persistence.Entity
                public class Huge {
                  @jakarta.persistence.Id private Long id;
                %s}
                """
                    .formatted(fields))
            .migration("V1__none.sql", "select 1;\n");
    Compiled refused = project.compile();
    Assumptions.assumeFalse(refused.all().contains("[engine.missing]"), refused::all);
    assertThat(refused.all())
        .startsWith("Huge.java:4: error: [entities.ddl] ")
        .contains("tables can have at most 1600 columns");
  }

  @Test
  void partitionedAndInheritedTables() {
    UserProject project =
        UserProject.on(directory, POSTGRESQL)
            .java("shop.Visit", entity("Visit", "  private Integer year;\n"))
            .java("shop.City", entity("City", "  private Integer people;\n"))
            .java("shop.Capital", entity("Capital", "  private Integer people;\n"))
            .migration(
                "V1__all.sql",
                """
                create table visit (id bigint not null, year int, primary key (id))
                  partition by range (id);
                create table visit_1 partition of visit for values from (0) to (1000)
                  partition by list (id);
                create table visit_1_1 partition of visit_1 for values in (1, 2);
                create table "Visit rest" partition of visit default;
                create table city (id bigint primary key, people int);
                create table capital (primary key (id)) inherits (city);
                """);
    Compiled clean = project.compile();
    Assumptions.assumeFalse(clean.all().contains("[engine.missing]"), clean::all);
    assertThat(clean.success()).isTrue();
    assertThat(clean.all()).contains("shop: 3 tables match 1 migration");
    assertThat(Fixes.codes(clean)).containsExactly("table.inherits", "table.partitioned");
    drifts(
        project,
        """
        alter table visit drop column year;
        alter table city alter column people type smallint;
        """,
        "Visit.java:9: error: [column.missing] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {POSTGRESQL, "jdbc:h2:mem:shop", "jdbc:mariadb://localhost/shop"})
  void schemaWithNothingInIt(String url) {
    UserProject project =
        UserProject.on(directory, url)
            .java("shop.Visit", entity("Visit", ""))
            .migration("V1__all.sql", "-- nothing yet\n");
    Compiled nothing = project.compile();
    Assumptions.assumeFalse(nothing.all().contains("[engine.missing]"), nothing::all);
    assertThat(nothing.all()).startsWith("Visit.java:7: error: [table.missing] ");
    project.migration("V2__mended.sql", Fixes.of(nothing));
    agrees(project, "shop: 1 table matches 2 migrations");

    project.migration("V3__drift.sql", "drop table visit;\n");
    assertThat(project.compile().all()).startsWith("Visit.java:7: error: [table.missing] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {POSTGRESQL, "jdbc:h2:mem:shop", "jdbc:mariadb://localhost/shop"})
  void tableWithoutAKeyThatRefersToItself(String url) {
    UserProject project =
        UserProject.on(directory, url)
            .java(
                "shop.Visit",
                entity(
                    "Visit",
                    "  @ManyToOne @JoinColumn(name = \"again_id\") private Visit again;\n"))
            .migration(
                "V1__all.sql",
                "create table visit (id bigint primary key, again_id bigint);\n"
                    + "alter table visit add foreign key (again_id) references visit (id);\n");
    agrees(project, "shop: 1 table matches 1 migration");
    drifts(
        project,
        "drop table visit;\ncreate table visit (id bigint not null, again_id bigint);\n",
        "Visit.java:8: error: [primary-key.missing] ");
  }

  private static void agrees(UserProject project, String verdict) {
    Compiled clean = project.compile();
    Assumptions.assumeFalse(clean.all().contains("[engine.missing]"), clean::all);
    assertThat(clean.all()).contains(verdict);
    assertThat(Fixes.codes(clean)).isEmpty();
    String lock = project.lock();
    assertThat(project.compile().success()).isTrue();
    assertThat(project.lock()).isEqualTo(lock);
  }

  private static void drifts(UserProject project, String sql, String message) {
    project.migration("V2__drift.sql", sql);
    Compiled drift = project.compile();
    assertThat(drift.all()).contains(message);
    String fixes = Fixes.of(drift);
    Compiled mended = project.migration("V3__mended.sql", fixes).compile();
    assertThat(mended.success()).as(fixes + mended.all()).isTrue();
    assertThat(mended.messages()).allMatch(said -> said.contains("note: "));
  }

  private static String entity(String name, String fields) {
    return """
    package shop;

    import jakarta.persistence.*;

    @Entity
    @Table(name = "%s")
    public class %s {
      @Id private Long id;
    %s}
    """
        .formatted(name.toLowerCase(Locale.ROOT), name, fields);
  }
}
