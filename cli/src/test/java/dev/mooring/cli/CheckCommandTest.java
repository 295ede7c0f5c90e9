package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command prints, where, and how it exits. */
class CheckCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();

  @TempDir Path project;
  private Path migrations;
  private Path lock;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void clinic() throws IOException {
    migrations = Files.createDirectories(project.resolve("db"));
    lock = project.resolve("clinic.lock.json");
    Files.copy(CASES.resolve("h2/migrations/V1__clinic.sql"), migrations.resolve("V1__clinic.sql"));
    Files.copy(CASES.resolve("h2/entities.lock.json"), lock);
  }

  @Test
  void exitsWithZeroInSync() throws IOException {
    Path committed = EXAMPLE.resolve("schema/clinic.lock.json");
    String before = Files.readString(committed);
    assertThat(
            run(
                "check",
                "--lock=" + committed,
                "--migrations=" + EXAMPLE.resolve("src/main/resources/db/migration"),
                "--dialect=postgresql",
                "--project=" + EXAMPLE))
        .isZero();
    assertThat(out.toString())
        .matches("clinic: 19 tables match 15 migrations \\(PostgreSQL [^)]+\\)\n");
    assertThat(err.toString()).isEmpty();
    assertThat(committed).hasContent(before);
  }

  @Test
  void exitsWithOneOnDriftAndNamesTheLine() throws IOException {
    drop();
    Path sources = Files.createDirectories(project.resolve("src/main/java/clinic"));
    Files.writeString(
        sources.resolve("Owner.java"), "package clinic;\n\nclass Owner {\n  String email;\n}\n");
    assertThat(check()).isOne();
    assertThat(out.toString())
        .startsWith(
            "src/main/java/clinic/Owner.java:4: error: [column.missing] owners.email is mapped")
        .contains("\n    fix         alter table owners add column email");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void exitsWithOneWhereTheLockNamesOtherMigrations() throws IOException {
    String before = Files.readString(lock);
    assertThat(check()).isOne();
    assertThat(out.toString())
        .startsWith("clinic.lock.json: error: [lock.stale] clinic.lock.json is stale (migrations")
        .contains("fix         compile with the annotation processor without CI=true");
    assertThat(lock).hasContent(before);
  }

  @Test
  void exitsWithOneOnABrokenMigration() throws IOException {
    Files.writeString(migrations.resolve("V2__bad.sql"), "alter table nowhere drop column x;");
    assertThat(check()).isOne();
    assertThat(out.toString()).startsWith("db/V2__bad.sql:1: error: [migration.sql] ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json   | \"code\": \"column.missing\"",
        "sarif  | \"ruleId\": \"column.missing\"",
        "junit  | type=\"column.missing\"",
        "github | ::error title=column.missing owners.email::",
        "html   | <code>column.missing</code>"
      })
  void writesEveryFormatToAFile(String format, String expected) throws IOException {
    drop();
    Path file = project.resolve("target/deep/report");
    assertThat(check("--format", format, "--output", file.toString())).isOne();
    assertThat(file).content().contains(expected);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("clinic: 1 error, 0 warnings; see " + file + "\n");
  }

  @Test
  void exitsWithTwoWhereNothingCouldBeCompared() throws IOException {
    Files.writeString(
        lock,
        """
        {
          "format": 1,
          "unit": "clinic",
          "dialect": "oracle",
          "migrations": null,
          "tables": []
        }
        """);
    assertThat(check()).isEqualTo(2);
    assertThat(out.toString()).contains("warning: [engine.unsupported]");
    assertThat(err.toString()).startsWith("error: [check.unproven]");
  }

  @Test
  void exitsWithTwoWhereTheDatabaseCannotBeReached() {
    assertThat(check("--dev-url", "jdbc:h2:tcp://localhost:1/none")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("error: [").contains("    fix  ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--lock=nowhere --migrations=db | --lock: there is no file nowhere",
        "--lock={lock} --migrations=nowhere | --migrations: there is no directory nowhere",
        "--lock={lock} --migrations={db} --project=nowhere | --project: there is no directory",
        "--lock={lock} --migrations={db} --dialect=postgresql | is of h2, not of postgresql",
        "--lock={lock} --migrations={db} --format=yaml | 'yaml' is no format; there are text, json",
        "--migrations=db | Missing required option: '--lock=FILE'",
        "--lock={lock} --migrations={db} --nothing=x | Unknown option: '--nothing=x'"
      })
  void exitsWithTwoOnWrongUseAndNamesTheOption(String line, String expected) {
    List<String> args = new ArrayList<>(List.of("check"));
    for (String word : line.split(" ")) {
      args.add(word.replace("{lock}", lock.toString()).replace("{db}", migrations.toString()));
    }
    assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("mooring: ")
        .contains(expected)
        .contains("see 'mooring check --help'");
  }

  @Test
  void exitsWithTwoOnALockThatIsNone() throws IOException {
    Files.writeString(lock, "<<<<<<< ours\n");
    assertThat(check()).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("clinic.lock.json:1: error: [lock.conflict]");
  }

  @Test
  void leavesNothingInTheProject() throws IOException {
    drop();
    check();
    try (Stream<Path> files = Files.list(project)) {
      assertThat(files).containsExactlyInAnyOrder(migrations, lock);
    }
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("mooring ");
    for (String command : List.of("check", "completion")) {
      assertThat(run(command, "--help")).isZero();
      assertThat(out.toString()).contains("Usage: mooring " + command).contains("Examples:");
    }
    assertThat(err.toString()).isEmpty();
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("no command is given");
  }

  @Test
  void completesFormats() {
    assertThat(run("completion", "bash")).isZero();
    assertThat(out.toString()).contains("complete -F").contains("\"sarif\"");
    assertThat(run("completion", "fish")).isEqualTo(2);
  }

  private void drop() throws IOException {
    Files.writeString(migrations.resolve("V2__d.sql"), "alter table owners drop column email;");
  }

  private int check(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "check", "--lock=" + lock, "--migrations=" + migrations, "--project=" + project));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
