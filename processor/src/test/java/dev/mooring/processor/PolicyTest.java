package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import dev.mooring.schema.state.CheckRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies and baseline as a compile shows them. */
class PolicyTest {
  private static final String LEGACY =
      """
      package shop;

      import jakarta.persistence.*;

      @Entity
      public class Legacy {
        @Id private Long id;
        private Integer a1;
        private Integer a2;
        private Integer a3;
        private Integer a4;
        private Integer a5;
        private Integer a6;
        private Integer a7;
        private Integer a8;
        private Integer a9;
        private Integer a10;
      }
      """;

  private static final String BASELINE = "schema/shop.baseline.json";

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .java("shop.Legacy", LEGACY)
            .migration("V1__legacy.sql", "create table legacy (id bigint primary key);\n");
  }

  @Test
  void aLegacyProjectStartsWithTenAndTheEleventhFails() {
    Compiled drifted = project.compile();
    assertThat(drifted.success()).isFalse();
    assertThat(drifted.messages()).hasSize(10);

    Compiled written = project.option("-Amooring.baseline=write").compile();
    assertThat(written.all())
        .contains("note: " + BASELINE + ": written (10 known differences)")
        .contains("note: schema/shop.lock.json: created (1 table)");
    assertThat(written.success()).isTrue();
    assertThat(project.read(BASELINE).lines()).hasSize(16);
    // A later check repeats what the compile was asked for, but not this.
    assertThat(CheckRequest.read(directory.resolve("target/mooring")).options())
        .doesNotContainKey("baseline");

    project.withoutOptions();
    Compiled known = project.compile();
    assertThat(known.messages())
        .containsExactly(
            "note: [baseline.known] 10 known differences in " + BASELINE,
            "note: shop: 1 table matches 1 migration (H2 2.4.240) but for 10 known differences");
    assertThat(project.compile().messages())
        .containsExactly(
            "note: shop: 1 table matches 1 migration (H2 2.4.240) but for 10 known differences");

    String baseline = project.read(BASELINE);
    project.java("shop.Legacy", LEGACY.replace("a10;", "a10; private Integer a11;"));
    Compiled eleventh = project.compile();
    assertThat(eleventh.success()).isFalse();
    assertThat(eleventh.messages())
        .hasSize(2)
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("Legacy.java:17: error: [column.missing] legacy.a11 is mapped"));
    assertThat(project.read(BASELINE)).isEqualTo(baseline);

    project
        .java("shop.Legacy", LEGACY)
        .migration("V2__a1.sql", "alter table legacy add column a1 integer;\n");
    Compiled stale = project.compile();
    assertThat(stale.success()).isTrue();
    assertThat(stale.all())
        .contains(
            "warning: "
                + BASELINE
                + ":5: [baseline.stale] 1 of 10 known differences does not occur as written any"
                + " more\n")
        .contains("line 5: column.missing legacy.a1\n")
        .contains("but for 9 known differences");
    assertThat(project.compile().all()).as("said again").contains("[baseline.stale]");
  }

  @Test
  void anEditedBaselineIsNoticed() {
    project.option("-Amooring.baseline=write").compile();
    project.withoutOptions().compile();
    String text = project.read(BASELINE);
    project.write(BASELINE, text.replaceFirst("    \\{.*\n", ""));

    assertThat(project.compile().all()).contains("error: [column.missing] legacy.a1 ");

    project.write(BASELINE, text.replace("  \"differences\"", "<<<<<<< HEAD\n  \"differences\""));
    Compiled conflict = project.compile();
    assertThat(conflict.messages()).hasSize(1);
    assertThat(conflict.all())
        .startsWith(
            "error: " + BASELINE + ":4: [baseline.conflict] a merge conflict is left in the");

    project.delete(BASELINE);
    assertThat(project.compile().success()).isFalse();
  }

  @Test
  void theBaselineIsShownWhereAllNotesAre() {
    project.option("-Amooring.baseline=write").compile();
    project.withoutOptions().option("-Amooring.notes=all");

    assertThat(project.compile().all())
        .contains("Legacy.java:8: note: [column.missing] legacy.a1 ")
        .contains("note: [baseline.known] 10 known differences");
  }

  @Test
  void noBaselineIsWrittenInCi() {
    Compiled compiled =
        project.option("-Amooring.baseline=write").option("-Amooring.ci=true").compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all())
        .startsWith("error: [config.value] a baseline is not written in CI: ");
    assertThat(project.exists(BASELINE)).isFalse();
  }

  @Test
  void policiesDecideLevels() {
    project.write(
        "mooring.toml",
        """
        [[policy]]
        code   = "column.missing"
        object = "legacy.a1"
        level  = "warning"
        reason = "comes with the next release"

        [[policy]]
        code   = "column.*"
        object = ["legacy.a*", "old_*"]
        level  = "ignore"
        reason = "computed"

        [[policy]]
        code   = "index.missing"
        level  = "error"
        reason = "slow"
        """);

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isTrue();
    assertThat(compiled.all())
        .contains(
            "Legacy.java:8: warning: [column.missing] legacy.a1 is mapped by Legacy.a1, but no"
                + " migration creates it (warning by mooring.toml:1: comes with the next release)")
        .contains(
            "warning: mooring.toml:13: [policy.unused] this policy decides nothing: there is no"
                + " index.missing of *")
        .contains("shop: 1 table matches 1 migration")
        .doesNotContain("legacy.a2");
    assertThat(project.exists("schema/shop.lock.json")).isTrue();
    assertThat(project.compile().all()).as("said again").contains("[policy.unused]");
  }

  @Test
  void whatTheBootFindsIsJudgedToo() {
    project
        .java(
            "shop.Legacy",
            """
            package shop;

            import jakarta.persistence.*;

            @Entity
            public class Legacy {
              @Id private Long id;

              @Convert(converter = Moods.class)
              private Mood mood;
            }
            """)
        .java("shop.Mood", "package shop;\npublic enum Mood { GOOD, BAD }\n")
        .java(
            "shop.Moods",
            """
            package shop;

            public class Moods implements jakarta.persistence.AttributeConverter<Mood, String> {
              public String convertToDatabaseColumn(Mood mood) {
                return mood.name() + System.getProperty("suffix", "");
              }

              public Mood convertToEntityAttribute(String text) {
                return text.equals("G") ? Mood.GOOD : Mood.BAD;
              }
            }
            """)
        .migration(
            "V1__legacy.sql", "create table legacy (id bigint primary key, mood varchar(255));\n");
    Compiled usual = project.compile();
    assertThat(usual.success()).isTrue();
    assertThat(usual.all()).containsOnlyOnce("Legacy.java:10: note: [check.unknown] ");

    String policy = "[[policy]]\ncode = 'check.unknown'\nreason = 'r'\nlevel = ";
    project.write("mooring.toml", policy + "'error'\n");
    Compiled raised = project.compile();
    assertThat(raised.success()).isFalse();
    assertThat(raised.all())
        .containsOnlyOnce("[check.unknown]")
        .contains("Legacy.java:10: error: [check.unknown] ")
        .contains("or move shop.Moods to a dependency");

    project.write("mooring.toml", policy + "'ignore'\n");
    Compiled ignored = project.compile();
    assertThat(ignored.success()).isTrue();
    assertThat(ignored.all()).doesNotContain("check.unknown").doesNotContain("policy.unused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code = 'column.mising' | reason = 'r' | 2: [config.policy] there is no code 'column.mising'; did you mean 'column.missing'?",
        "code = 'migration.sql' | reason = 'r' | 2: [config.policy] 'migration.sql' is no difference",
        "code = 'column.*' | reason = '' | 4: [config.policy] the policy gives no reason",
        "code = 'column.*' | object = '[a-z]' | 4: [config.policy] the pattern '[a-z]' has a '['",
      })
  void mistakesInPoliciesAreNamedByLine(String code, String last, String message) {
    project.write("mooring.toml", "[[policy]]\n" + code + "\nlevel = 'ignore'\n" + last + "\n");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all()).contains("error: mooring.toml:" + message);
  }

  @Test
  void aPolicyIsNoticedWhenItGoes() {
    String policy =
        """
        [[policy]]
        code = "column.missing"
        object = "legacy"
        level = "ignore"
        reason = "for now"
        """;
    project.write("mooring.toml", policy);
    assertThat(project.compile().success()).isTrue();

    project.write("mooring.toml", "unit = \"shop\"\n");
    assertThat(project.compile().all()).contains("error: [column.missing] legacy.a1 ");
  }
}
