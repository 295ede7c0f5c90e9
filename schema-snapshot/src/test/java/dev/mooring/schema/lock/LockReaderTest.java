package dev.mooring.schema.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a lock can be wrong: code, place and way out. */
class LockReaderTest {
  private static final String FILE = "schema/clinic.lock.json";

  static Stream<Arguments> damaged() {
    String good = LockWriter.write(Locks.clinic());
    return Stream.of(
        wrong("lock.empty", 0, "", "the lock is empty"),
        wrong("lock.empty", 0, " \n\ufeff".substring(0, 2), "the lock is empty"),
        wrong("lock.syntax", 1, "hello", "not JSON"),
        wrong("lock.syntax", 3, "{\n\"format\": 1,\n}", "not JSON"),
        wrong("lock.syntax", 48, good + "{}", "something follows the end"),
        wrong("lock.format", 1, "[]", "a lock is an object, not a list"),
        wrong("lock.format", 1, "{}", "\"format\""),
        wrong("lock.format", 2, good.replace("\"format\": 1", "\"format\": \"1\""), "number"),
        wrong("lock.format", 2, good.replace("\"format\": 1", "\"format\": 2"), "format 2"),
        wrong("lock.format", 3, good.replace("\"clinic\"", "7"), "a string, not the number 7"),
        wrong("lock.format", 1, good.replace("\"unit\": \"clinic\",", ""), "\"unit\" is missing"),
        wrong("lock.format", 5, good.replace("\"count\": 14", "\"count\": 1.5"), "1.5"),
        wrong("lock.format", 5, good.replace("14,", "99999999999,"), "32-bit"),
        wrong("lock.format", 5, good.replace("14,", "99999999999999999999,"), "64-bit"),
        wrong("lock.format", 17, good.replace("varchar(255)\"", "x\", \"size\": 3"), "\"size\""),
        wrong("lock.format", 18, good.replaceFirst("false", "\"no\""), "true or false"),
        wrong("lock.format", 18, good.replace("declared-length", "long"), "one of primitive"),
        wrong("lock.format", 37, good.replace("\"cascade\"", "\"Cascade\""), "set-null"),
        wrong(
            "lock.format",
            17,
            good.replace("\"from\": \"dev.clinic.Owner.address.city\"", "\"facts\": []"),
            "does not know the property \"facts\""),
        wrong(
            "lock.duplicate",
            18,
            good.replace("\"email\", \"type\"", "\"city\", \"type\""),
            "a second \"city\" in \"columns\""),
        wrong("lock.duplicate", 27, good.replace("\"pets\"", "\"owners\""), "second \"owners\""),
        wrong("lock.duplicate", 4, good.replace("\"dialect\"", "\"unit\""), "\"unit\" is there"),
        wrong("lock.truncated", 21, good.substring(0, good.indexOf("\"primaryKey\"")), "ends"),
        wrong(
            "lock.conflict",
            5,
            good.replace("  \"migrations\"", "<<<<<<< ours\n  \"migrations\""),
            "a merge conflict is left"),
        wrong(
            "lock.conflict",
            19,
            good.replace("        {\"name\": \"id\"", ">>>>>>> theirs\n        {\"name\": \"id\""),
            "a merge conflict is left"));
  }

  private static Arguments wrong(String code, int line, String text, String message) {
    return Arguments.of(code, line, message, text);
  }

  @ParameterizedTest(name = "{index} {0}:{1} {2}")
  @MethodSource("damaged")
  void saysWhatIsWrongAndWhere(String code, int line, String message, String text) {
    LockException e = refused(text);
    assertThat(e.code()).isEqualTo(code);
    assertThat(e).hasMessageContaining(message);
    assertThat(e.line()).isEqualTo(line);
    assertThat(e.file()).isEqualTo(FILE);
    assertThat(e.finding().code()).isEqualTo(code);
    assertThat(e.finding().file()).isEqualTo(FILE);
    assertThat(e.finding().line()).isEqualTo(line);
    assertThat(e.finding().fix()).isNotEmpty();
  }

  @Test
  void aConflictSaysHowToGoOn() {
    assertThat(refused("<<<<<<< HEAD\n{\n").finding().text())
        .isEqualTo(
            """
            [lock.conflict] a merge conflict is left in the lock
                fix         git checkout --theirs -- schema/clinic.lock.json
                            mooring renumber (mvn mooring:renumber) where both sides add a migration
                            mvn compile (it writes the merged schema)""");
  }

  @Test
  void everyPrefixIsRefusedAsTruncated() {
    String good = LockWriter.write(Locks.everything()).stripTrailing();
    for (int length = 1; length < good.length(); length++) {
      LockException e = refused(good.substring(0, length));
      assertThat(e.code()).as("first %d characters", length).isEqualTo("lock.truncated");
    }
  }

  @Test
  void orderAndLayoutDoNotMatter() throws LockException {
    String text =
        "\ufeff{\"tables\":[],\"migrations\":null,\"dialect\":\"h2\",\"unit\":\"empty\",\"format\":1}";
    assertThat(LockReader.read(text, FILE)).isEqualTo(Locks.empty());
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(refused("[".repeat(100_000)).code()).isEqualTo("lock.syntax");
  }

  private static LockException refused(String text) {
    LockException e = catchThrowableOfType(LockException.class, () -> LockReader.read(text, FILE));
    assertThat(e).as("refused").isNotNull();
    return e;
  }
}
