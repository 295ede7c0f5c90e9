package dev.mooring.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names longer than the engine keeps. */
class LongNamesTest {
  private static final String X66 = "x".repeat(66);
  private static final String UMLAUTS = "ö".repeat(40);

  @TempDir Path directory;

  /** PostgreSQL cuts them to 63 bytes, wherever they come from. */
  @Test
  void meanOnPostgresqlWhatIsLeftOfThem() {
    UserProject project =
        UserProject.on(directory, "jdbc:postgresql://localhost/shop")
            .java(
                "shop.Other",
                """
                package shop;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "a%1$s",
                    uniqueConstraints = @UniqueConstraint(columnNames = {"n%1$s", "`%2$s`"}))
                public class Other {
                  @Id
                  @GeneratedValue
                  @SequenceGenerator(sequenceName = "s%1$s")
                  private Long id;

                  @Column(name = "n%1$s", nullable = false)
                  private String name;

                  @Column(name = "`%2$s`", nullable = false)
                  private String umlauts;
                }
                """
                    .formatted(X66, UMLAUTS))
            .migration(
                "V1__other.sql",
                """
                create sequence s%1$s increment by 50;
                create table a%1$s (
                  id bigint primary key,
                  n%1$s varchar(255) not null,
                  "%2$s" varchar(255) not null,
                  unique (n%1$s, "%2$s")
                );
                """
                    .formatted(X66, UMLAUTS));
    Compiled clean = project.compile();
    Assumptions.assumeFalse(clean.all().contains("[engine.missing]"), clean::all);
    assertThat(clean.all()).contains("shop: 1 table matches 1 migration");
    assertThat(Fixes.codes(clean)).isEmpty();
    assertThat(project.lock())
        .contains("\"n" + "x".repeat(62) + "\"")
        .contains("\"" + "ö".repeat(31) + "\"");

    project.migration(
        "V2__drift.sql",
        """
        drop sequence s%1$s;
        alter table a%1$s drop column "%2$s";
        """
            .formatted(X66, UMLAUTS));
    Compiled drift = project.compile();
    assertThat(Fixes.codes(drift)).containsExactly("column.missing", "sequence.missing");
    assertThat(drift.messages())
        .anyMatch(message -> message.startsWith("Other.java:18: error: [column.missing]"))
        .anyMatch(message -> message.startsWith("Other.java:8: error: [sequence.missing]"));

    String fixes = Fixes.of(drift);
    Compiled mended = project.migration("V3__mended.sql", fixes).compile();
    assertThat(Fixes.codes(mended)).as(fixes).isEmpty();
    assertThat(mended.all()).contains("shop: 1 table matches 3 migrations");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost/shop, specified more than once, 66, 10",
    "jdbc:mariadb://localhost/shop, is too long, 66, 10",
    "jdbc:h2:mem:shop, is too long, 260, 6"
  })
  void thatTheEngineRefusesAreErrorsOnTheAttribute(
      String url, String reason, int length, int line) {
    String name = "x".repeat(length);
    UserProject project =
        UserProject.on(directory, url)
            .java(
                "shop.Two",
                """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Two {
                  @Id private Long id;

                  @Column(name = "%1$s1")
                  private String one;

                  @Column(name = "%1$s2")
                  private String two;
                }
                """
                    .formatted(name))
            .migration("V1__none.sql", "select 1;\n");

    Compiled compiled = project.compile();
    Assumptions.assumeFalse(compiled.all().contains("[engine.missing]"), compiled::all);

    assertThat(compiled.all())
        .startsWith("Two.java:" + line + ": error: [entities.ddl] ")
        .contains(reason)
        .doesNotContain("(conn=");
    assertThat(compiled.success()).isFalse();
  }
}
