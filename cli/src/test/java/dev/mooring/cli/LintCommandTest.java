package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command prints, where, and how it exits. */
class LintCommandTest {
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();

  @TempDir Path work;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void migrations() throws IOException {
    Path db = Files.createDirectories(work.resolve("db"));
    Files.writeString(
        db.resolve("V1__start.sql"), "create table owner (id bigint primary key, a int);\n");
    Files.writeString(db.resolve("V2__drop.sql"), "\nalter table owner drop column a;\n");
  }

  @Test
  void exitsWithOneWhereDataIsLost() {
    assertThat(lint("--all")).isOne();
    assertThat(out.toString())
        .startsWith("db/V2__drop.sql:2: error: [lint.column.dropped] drops the column OWNER.A ")
        .contains("): 1 error\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void exitsWithZeroWhereNothingIsHazardous() throws IOException {
    Files.delete(work.resolve("db/V2__drop.sql"));
    assertThat(lint("--all")).isZero();
    assertThat(out.toString()).endsWith("): no hazard\n");
  }

  /** All that is said of it is true, but nothing of it loses data or breaks a release. */
  @Test
  void theExampleIsClean() {
    assertThat(run("lint", "--project=" + EXAMPLE)).isZero();
    assertThat(out.toString())
        .contains("V14__visit_check_in.sql:6: warning: [lint.index.not-concurrent] ")
        .doesNotContain("error:")
        .endsWith("): 2 warnings, 1 note\n");
  }

  @ParameterizedTest
  @CsvSource({
    "json, '\"code\": \"lint.column.dropped\"'",
    "sarif, '\"ruleId\" : \"lint.column.dropped\"'",
    "junit, lint.column.dropped",
    "github, '::error file=db/V2__drop.sql,line=2'",
    "html, lint.column.dropped"
  })
  void reportsInEveryFormat(String format, String part) {
    assertThat(lint("--all", "--format=" + format)).isOne();
    assertThat(out.toString().replace("\": \"", "\":\"").replace("\" : \"", "\":\""))
        .contains(part.replace("\": \"", "\":\"").replace("\" : \"", "\":\""));
  }

  @Test
  void writesToAFile() throws IOException {
    Path file = work.resolve("lint.txt");
    assertThat(lint("--all", "--output=" + file)).isOne();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("1 error; see ");
    assertThat(Files.readString(file)).contains("[lint.column.dropped]");
  }

  @Test
  void exitsWithTwoOnWrongUsage() {
    assertThat(lint("--all", "--since=HEAD")).isEqualTo(2);
    assertThat(err.toString()).contains("--all and --since exclude each other");
    assertThat(run("lint", "--migrations=" + work.resolve("nowhere"))).isEqualTo(2);
    assertThat(err.toString()).contains("there is no directory ");
  }

  @Test
  void exitsWithTwoWithoutGit() {
    assertThat(lint("--since=HEAD")).isEqualTo(2);
    assertThat(err.toString()).contains("[git.no-repository]");
    assertThat(out.toString()).isEmpty();
  }

  private int lint(String... further) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "lint",
                "--project=" + work,
                "--migrations=" + work.resolve("db"),
                "--dialect=h2",
                "--unit=case"));
    words.addAll(List.of(further));
    return run(words.toArray(String[]::new));
  }

  private int run(String... words) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), words);
  }
}
