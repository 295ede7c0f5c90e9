package dev.mooring.schema.lock;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of known differences. */
class BaselineTest {
  private static final KnownDifference LENGTH =
      new KnownDifference("column.length", "owners.email", "varchar(320)", "varchar(100)");
  private static final KnownDifference MISSING =
      new KnownDifference("column.missing", "owners.email", "varchar(320)", "no such column");
  private static final KnownDifference ODD =
      new KnownDifference("check.extra", "\"Odd \\ name\"", null, "check (a = 'x\ny\u202e')");
  private static final String TEXT =
      """
      {
        "format": 1,
        "unit": "clinic",
        "differences": [
          {"code": "check.extra", "object": "\\"Odd \\\\ name\\"", "migrations": "check (a = 'x\\ny\\u202e')"},
          {"code": "column.length", "object": "owners.email", "entities": "varchar(320)", "migrations": "varchar(100)"},
          {"code": "column.missing", "object": "owners.email", "entities": "varchar(320)", "migrations": "no such column"}
        ]
      }
      """;

  @TempDir Path directory;

  @Test
  void isSortedWithOneLineForEach() throws Exception {
    assertThat(Baseline.text("clinic", List.of(MISSING, ODD, LENGTH, MISSING))).isEqualTo(TEXT);
    assertThat(Baseline.read(TEXT, "b").lines())
        .isEqualTo(java.util.Map.of(ODD, 5, LENGTH, 6, MISSING, 7));
  }

  @Test
  void isReadAsAnEditorOrWindowsLeavesIt() throws Exception {
    Path file = directory.resolve("b.json");
    Files.writeString(file, "\ufeff" + TEXT.replace("\n", "\r\n"));
    assertThat(Baseline.read(file).lines()).containsOnlyKeys(ODD, LENGTH, MISSING);
    assertThat(Baseline.read(directory.resolve("none.json"))).isNull();
  }

  @Test
  void thereIsNoFileWithoutDifferences() throws Exception {
    Path file = directory.resolve("schema/b.json");
    assertThat(Baseline.write(file, "clinic", Set.of())).isFalse();
    assertThat(Baseline.write(file, "clinic", Set.of(LENGTH))).isTrue();
    assertThat(Baseline.write(file, "clinic", Set.of(LENGTH))).isFalse();
    assertThat(Baseline.write(file, "clinic", Set.of())).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void aLineThatAMergeLeftTwiceCountsOnce() throws Exception {
    String line = TEXT.lines().skip(5).findFirst().orElseThrow();
    assertThat(Baseline.read(TEXT.replace(line, line + "\n" + line), "b").lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | '    {'                | '<<<<<<< HEAD'          | baseline.conflict  | a merge conflict is left in the baseline",
        "2 | '  \"format\": 1,'     | '  \"format\": 2,'      | baseline.format    | this version of Mooring reads baselines of format 1, not the number 2",
        "1 | '  \"format\": 1,'     | ''                      | baseline.format    | this version of Mooring reads baselines of format 1; there is no \"format\"",
        "6 | '\"entities\": \"varchar(320)\", \"migrations\": \"varchar(100)\"' | '\"entity\": \"x\"' | baseline.format | this version does not know the property \"entity\"",
        "6 | '\"code\": \"column.length\", ' | ''             | baseline.format    | the property \"code\" is missing",
        "7 | '\"code\": \"column.missing\"' | '\"code\": 1'   | baseline.format    | \"code\" must be a string, not the number 1",
      })
  void saysWhatItDoesNotUnderstand(int line, String old, String now, String code, String message) {
    LockException problem =
        catchThrowableOfType(
            LockException.class, () -> Baseline.read(TEXT.replace(old, now), "schema/b.json"));
    assertThat(problem.code() + " " + problem.line() + " " + problem.finding().message())
        .isEqualTo(code + " " + line + " " + message);
    assertThat(problem.finding().file()).isEqualTo("schema/b.json");
    assertThat(problem.finding().fix()).isNotEmpty().noneMatch(way -> way.contains("lock"));
  }

  @ParameterizedTest
  @CsvSource({"'',baseline.empty", "' \n',baseline.empty", "'{\"format\": 1',baseline.truncated"})
  void saysThatThereIsTooLittle(String text, String code) {
    LockException problem =
        catchThrowableOfType(LockException.class, () -> Baseline.read(text, "schema/b.json"));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.finding().text()).doesNotContain("lock");
  }

  @Test
  void saysThatItCannotBeWritten() throws Exception {
    Files.writeString(directory.resolve("schema"), "a file where a directory should be");
    LockException problem =
        catchThrowableOfType(
            LockException.class,
            () -> Baseline.write(directory.resolve("schema/b.json"), "clinic", Set.of(LENGTH)));
    assertThat(problem.code()).isEqualTo("baseline.unwritable");
    assertThat(problem.finding().message()).startsWith("the baseline cannot be written");
  }

  @Test
  void thePublishedSchemaAcceptsIt() throws IOException {
    assertThat(violations(TEXT)).isEmpty();
    assertThat(violations(Baseline.text("clinic", Set.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\": 2, \"unit\": \"u\", \"differences\": []}",
        "{\"format\": 1, \"differences\": []}",
        "{\"format\": 1, \"unit\": \"u\", \"differences\": [{\"code\": \"x\"}]}",
        "{\"format\": 1, \"unit\": \"u\", \"differences\": [], \"more\": 1}",
        "{\"format\": 1, \"unit\": \"u\"}"
      })
  void thePublishedSchemaRefusesWhatTheReaderRefuses(String text) throws IOException {
    assertThat(violations(text)).isNotEmpty();
    assertThat(catchThrowableOfType(LockException.class, () -> Baseline.read(text, "b")))
        .isNotNull();
  }

  private static String violations(String text) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("../docs/baseline.schema.json")));
    return schema.validate(text, InputFormat.JSON).stream()
        .map(message -> message.getMessage())
        .collect(joining("\n"));
  }
}
