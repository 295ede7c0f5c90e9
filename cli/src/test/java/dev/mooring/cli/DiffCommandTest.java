package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command prints, where, and how it exits. */
class DiffCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();

  @TempDir Path work;
  private String migrations;
  private String lock;
  private String live;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void clinic() throws Exception {
    String sql = Files.readString(CASES.resolve("h2/migrations/V1__clinic.sql"));
    Path directory = Files.createDirectories(work.resolve("db"));
    Files.writeString(directory.resolve("V1__clinic.sql"), sql);
    migrations = directory.toString();
    lock = CASES.resolve("h2/entities.lock.json").toString();
    live = "jdbc:h2:file:" + work.resolve("live");
    try (Connection connection = DriverManager.getConnection(live + ";USER=sa;PASSWORD=hush");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    live += ";USER=sa;PASSWORD=hush";
  }

  @Test
  void exitsWithZeroWhereNothingDiffers() throws IOException {
    List<Path> before = files();
    assertThat(diff(live, migrations)).isZero();
    assertThat(out.toString())
        .matches(
            "no difference between jdbc:h2:file:\\S+/live \\(3 tables, H2 \\S+\\) and \\S+/db \\(3"
                + " tables of 1 migration, H2 \\S+\\)\n");
    assertThat(err.toString()).isEmpty();
    assertThat(diff(live, lock)).isZero();
    assertThat(diff(lock, migrations)).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void exitsWithZeroOnTheExampleByTheWordsForItsOwn() {
    assertThat(run("diff", "lock", "migrations", "--project=" + EXAMPLE)).isZero();
    assertThat(out.toString())
        .matches(
            "no difference between lock \\(19 tables of 15 migrations\\) and migrations \\(19"
                + " tables of 15 migrations, PostgreSQL \\d+\\)\n");
  }

  @Test
  void exitsWithOneOnDifferencesAndNamesBothSides() throws IOException {
    drop();
    assertThat(diff(live, migrations)).isOne();
    assertThat(out.toString())
        .contains("[index.extra] ")
        .contains("[column.extra] the column owners.email is only in jdbc:h2:file:")
        .contains("\n    sql ")
        .contains("alter table owners drop column email;")
        .contains("\n2 differences between ")
        .doesNotContain("hush");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json | \"code\": \"column.extra\"",
        "sql  | alter table owners drop column email;",
        "text | [column.extra]"
      })
  void writesEveryFormatToAFile(String format, String expected) throws IOException {
    drop();
    Path file = work.resolve("target/deep/report");
    assertThat(diff(live, migrations, "--format", format, "--output", file.toString())).isOne();
    assertThat(file).content().contains(expected).doesNotContain("hush");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("2 differences between ")
        .endsWith("; see " + file + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "diff                               | Missing required parameters: 'FROM', 'TO'",
        "diff {lock}                        | Missing required parameter: 'TO'",
        "diff {lock} {db} more              | Unmatched argument at index 3: 'more'",
        "diff {lock} {db} --format=sarif    | 'sarif' is no format; there are text, json, sql",
        "diff {lock} {db} --project=nowhere | --project: there is no directory nowhere",
        "diff {lock} nowhere                | [diff.argument] TO is 'nowhere'",
        "diff env:NOT_SET_HERE {db}         | [diff.argument] FROM is 'env:NOT_SET_HERE'",
        "diff {lock} jdbc:nosuch:x          | a database of no known engine",
        "diff {lock} {db} --dialect=mysql   | [diff.dialects] --dialect is of mysql",
        "diff {lock} jdbc:h2:tcp://localhost:1/none | [live.unreachable] jdbc:h2:tcp://localhost:1",
        "diff jdbc:mysql://localhost/a jdbc:mysql://localhost/b | [live.driver] no JDBC driver"
      })
  void exitsWithTwoWhereTheTwoCannotBeCompared(String line, String expected) {
    List<String> args = new ArrayList<>();
    for (String word : line.split(" ")) {
      args.add(word.replace("{lock}", lock).replace("{db}", migrations));
    }
    assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains(expected).contains("    fix  ");
  }

  @Test
  void helpHasItsOwnExitCodes() {
    assertThat(run("diff", "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: mooring diff")
        .containsPattern("0 +no difference")
        .contains("mooring diff env:PROD_URL");
  }

  @Test
  void completesOptionsAndFiles() {
    assertThat(run("completion", "zsh")).isZero();
    int start = out.toString().indexOf("function _picocli_mooring_diff()");
    assertThat(start).isPositive();
    assertThat(out.toString().substring(start).split("\n}\n", 2)[0])
        .contains("FORMAT_option_args=(\"text\" \"json\" \"sql\")")
        .containsPattern("(?s)currIndex >= 0 .*compgen -f .*currIndex >= 1 .*compgen -f ");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(work)) {
      return walk.sorted().toList();
    }
  }

  private void drop() throws IOException {
    Files.writeString(
        Path.of(migrations).resolve("V2__d.sql"), "alter table owners drop column email;");
  }

  private int diff(String... args) {
    List<String> all = new ArrayList<>(List.of("diff", "--project=" + work));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
