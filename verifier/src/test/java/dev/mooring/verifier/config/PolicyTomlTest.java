package dev.mooring.verifier.config;

import static dev.mooring.verifier.config.TestProject.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.schema.spi.PolicySettings.Unmanaged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies in {@code mooring.toml}, and what is wrong with them. */
class PolicyTomlTest {
  @TempDir Path directory;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(directory);
  }

  @Test
  void everythingIsRead() {
    PolicySettings settings =
        toml(
                "[tables]",
                "report-unmapped = true",
                "unmanaged = [",
                "  \"audit_*\", # written by a trigger",
                "  # nobody knows",
                "  \"tmp_*\",",
                "]",
                "",
                "[[policy]]",
                "code = \"column.extra\"",
                "object = \"legacy_*\"",
                "level = \"ignore\"",
                "reason = \"\"\"",
                "dropped with the old",
                "  billing\"\"\"",
                "",
                "[[policy]]",
                "code = [\"index.*\", \"unique.extra\"]",
                "object = [\"owners\", \"pets.name\"]",
                "level = \"error\"",
                "reason = \"we own those\"",
                "",
                "[[policy]]",
                "code = \"*\"",
                "level = \"note\"",
                "reason = \"for now\"")
            .plan()
            .policies();

    assertThat(settings)
        .isEqualTo(
            new PolicySettings(
                List.of(
                    new Policy(
                        List.of("column.extra"),
                        List.of("legacy_*"),
                        null,
                        "dropped with the old billing",
                        "mooring.toml",
                        11),
                    new Policy(
                        List.of("index.*", "unique.extra"),
                        List.of("owners", "pets.name"),
                        Level.ERROR,
                        "we own those",
                        "mooring.toml",
                        19),
                    new Policy(
                        List.of("*"), List.of("*"), Level.NOTE, "for now", "mooring.toml", 25)),
                true,
                List.of(
                    new Unmanaged("audit_*", "mooring.toml", 6),
                    new Unmanaged("tmp_*", "mooring.toml", 8)),
                false));
  }

  @Test
  void thereAreNoneByDefault() {
    assertThat(toml().plan().policies()).isEqualTo(PolicySettings.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code = 'colum.extra'  | 4 there is no code 'colum.extra'; did you mean 'column.extra'?",
        "code = 'columns.*'    | 4 there is no code 'columns.*'; did you mean 'column.*'?",
        "code = 'zzzzzzzzzzzz' | 4 there is no code 'zzzzzzzzzzzz'",
        "code = ['column.extra', 'column.lenght'] | 4 there is no code 'column.lenght'; did you mean 'column.length'?",
        "code = 'migration.sql' | 4 'migration.sql' is no difference between entities and migrations, so that no policy changes its level",
        "code = 'config.*'     | 4 'config.*' is no difference between entities and migrations, so that no policy changes its level",
        "code = 'lock.stale'   | 4 'lock.stale' is no difference between entities and migrations, so that no policy changes its level",
        "code = 5              | 4 code must be a string or a list of strings",
        "code = []             | 4 code must be a string or a list of strings",
        "# no code             | 3 the policy names no code",
      })
  void codeThatThereIsNot(String line, String message) {
    toml("[[policy]]", line, "level = 'ignore'", "reason = 'r'");

    assertThat(project.error().code()).isEqualTo("config.policy");
    assertThat(project.error().line() + " " + project.error().message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "object = 'legacy_[a-z]'  | 7 the pattern 'legacy_[a-z]' has a '['; the only wildcards are * and ?",
        "object = ['a', 'b.**']   | 7 the pattern 'b.**' has '**'; one * covers everything already",
        "object = ''              | 7 the pattern '' is empty",
        "object = []              | 7 object must be a string or a list of strings",
        "object = [['a']]         | 7 object must be a string or a list of strings",
      })
  void objectThatIsNoPattern(String line, String message) {
    toml("[[policy]]", "code = '*'", "level = 'ignore'", "reason = 'r'", line);

    assertThat(project.error().code()).isEqualTo("config.policy");
    assertThat(project.error().line() + " " + project.error().message()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# none", "reason = ''", "reason = '  '", "reason = 1"})
  void aReasonIsRequired(String line) {
    toml("[[policy]]", "code = '*'", "level = 'ignore'", line);

    assertThat(where(project.error()))
        .isEqualTo("config.policy mooring.toml:" + (line.startsWith("#") ? 3 : 6));
    assertThat(project.error().message()).startsWith("the policy gives no reason");
  }

  @Test
  void levelsAreFour() {
    toml("[[policy]]", "code = '*'", "level = 'off'", "reason = 'r'");

    assertThat(where(project.error())).isEqualTo("config.value mooring.toml:5");
    assertThat(project.error().message())
        .isEqualTo("the level is 'off'; allowed are ignore, note, warning, error");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    toml(
        "[tables]",
        "report_unmaped = true",
        "unmanaged = 'a|b'",
        "[[policy]]",
        "codes = 'x'",
        "[[policy]]",
        "code = 'x.y'",
        "reason = ''");

    assertThat(project.errors())
        .extracting(f -> where(f) + " " + f.message())
        .containsExactlyInAnyOrder(
            "config.key mooring.toml:4 mooring.toml has an unknown key 'tables.report_unmaped'; did"
                + " you mean 'tables.report-unmapped'?",
            "config.policy mooring.toml:5 the pattern 'a|b' has a '|'; the only wildcards are * and"
                + " ?",
            "config.key mooring.toml:7 mooring.toml has an unknown key 'codes'; did you mean"
                + " 'code'?",
            "config.policy mooring.toml:6 the policy names no code",
            "config.policy mooring.toml:6 the policy says no level",
            "config.policy mooring.toml:6 the policy gives no reason: whoever reads it next year"
                + " wants to know",
            "config.policy mooring.toml:9 there is no code 'x.y'",
            "config.policy mooring.toml:8 the policy says no level",
            "config.policy mooring.toml:10 the policy gives no reason: whoever reads it next year"
                + " wants to know");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[policy]\ncode = '*'", "policy = 'x'", "policy = []"})
  void aPolicyHasTwoPairsOfBrackets(String text) {
    toml(text.split("\n", -1));

    assertThat(where(project.error())).isEqualTo("config.policy mooring.toml:3");
    assertThat(project.error().fix()).containsExactly("[[policy]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables = 'audit_*'", "[[tables]]\nunmanaged = 'audit_*'"})
  void tablesIsATable(String text) {
    toml(text.split("\n", -1));

    assertThat(where(project.error())).isEqualTo("config.policy mooring.toml:3");
    assertThat(project.error().fix()).containsExactly("[tables]");
  }

  @Test
  void reportUnmappedIsYesOrNo() {
    toml("[tables]", "report-unmapped = 'yes'");

    assertThat(project.error().message())
        .isEqualTo("tables.report-unmapped is 'yes'; allowed are true, false");
  }

  @Test
  void theBaselineIsWrittenOnlyWhereAskedFor() {
    assertThat(toml().option("baseline", "use").plan().policies().writeBaseline()).isFalse();
    assertThat(toml().option("baseline", "write").plan().policies().writeBaseline()).isTrue();
    assertThat(toml().plan().baselineFile())
        .isEqualTo(directory.resolve("schema/clinic.baseline.json"));

    assertThat(toml().option("baseline", "wrte").error().message())
        .isEqualTo("the baseline is 'wrte'; allowed are use, write");
  }

  @Test
  void theBaselineIsNeverWrittenInCiOrWhereTheLockIsChecked() {
    toml().option("baseline", "write").option("lock", "check");
    assertThat(project.error().message())
        .startsWith("a baseline is not written where the lock is only checked");

    project.option("lock", "write").ci();
    assertThat(project.error().message()).startsWith("a baseline is not written in CI");
  }

  /** Two lines come before these. */
  private TestProject toml(String... lines) {
    String[] whole = new String[lines.length + 2];
    whole[0] = "unit = \"clinic\"";
    whole[1] = "database.dialect = \"h2\"";
    System.arraycopy(lines, 0, whole, 2, lines.length);
    return project.file("mooring.toml", whole);
  }
}
