package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, where, and how it exits. */
class SqlCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();

  @TempDir Path work;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheExamplesScriptAndNothingElse() {
    assertThat(sql("--project=" + EXAMPLE)).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .startsWith("-- What Flyway would run for clinic: ")
        .contains(
            "CREATE TABLE \"public\".\"flyway_schema_history\" (", "\nbegin;\n", "\ncommit;\n");
    String all = out.toString();
    assertThat(sql("--project=" + EXAMPLE, "--from=3", "--to=V04")).isZero();
    assertThat(out.toString())
        .hasSizeLessThan(all.length())
        .contains("from version 3 to version 4\n", "coalesce(max(\"installed_rank\"), 0) + 1, '4'")
        .doesNotContain("CREATE TABLE \"public\".\"flyway_schema_history\"");
  }

  @Test
  void writesAFileAndSaysSo() throws IOException {
    migrations("V1__a.sql", "create table a (id int);\n");
    Path file = work.resolve("out/release.sql");
    assertThat(sql("-m", work.resolve("db").toString(), "--dialect=h2", "-o", file.toString()))
        .isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("1 migration on h2, from nothing; see " + file + "\n");
    assertThat(file).content().contains("create table a (id int);\n");
  }

  @Test
  void exitsWithOneWhereTheScriptLacksSomething() throws IOException {
    migrations("V1__a.sql", "create table a (id int);\n", "V2__Code.class", "");
    assertThat(sql("-m", work.resolve("db").toString(), "--dialect=h2")).isOne();
    assertThat(out.toString()).contains("V2__Code.class is code: what it does is missing here\n");
    assertThat(err.toString()).contains("[sql.code] ", "V2__Code.class");
  }

  @Test
  void comparesTwoLocks() throws IOException {
    Path lock = CASES.resolve("h2/entities.lock.json");
    String text = Files.readString(lock);
    Path other = work.resolve("other.lock.json");
    Files.writeString(other, text.replaceFirst("(?i),\\s*\\{\"name\": \"version\"[^\\n]*\\}", ""));
    assertThat(sql("--from=" + other, "--to=" + lock)).isZero();
    assertThat(out.toString()).containsIgnoringCase("add column version");
    assertThat(err.toString()).isEmpty();
    assertThat(sql("--from=" + other, "--to=3")).isEqualTo(2);
    assertThat(err.toString()).contains("[sql.version] --from is a file, the other one is not");
  }

  @Test
  void exitsWithTwoOnWrongUsage() throws IOException {
    migrations("V1__a.sql", "create table a (id int);\n", "V3__b.sql", "select ${what};\n");
    String[] project = {"-m", work.resolve("db").toString(), "--dialect=h2"};
    assertThat(sql(project, "--from=2")).isEqualTo(2);
    assertThat(err.toString()).contains("[sql.version] --from is '2': ", "the nearest are 1 and 3");
    assertThat(sql(project)).isEqualTo(2);
    assertThat(err.toString()).contains("V3__b.sql:1: error: [migration.placeholder] ");
    assertThat(sql("-m", "nowhere")).isEqualTo(2);
    assertThat(err.toString()).contains("--migrations: there is no directory nowhere");
    assertThat(sql("-p", work.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(sql("--format=json")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  private void migrations(String... filesAndTexts) throws IOException {
    Path directory = Files.createDirectories(work.resolve("db"));
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      Files.writeString(directory.resolve(filesAndTexts[i]), filesAndTexts[i + 1]);
    }
  }

  private int sql(String[] project, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(project));
    all.addAll(Arrays.asList(arguments));
    return sql(all.toArray(String[]::new));
  }

  private int sql(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("sql"));
    all.addAll(Arrays.asList(arguments));
    return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }
}
