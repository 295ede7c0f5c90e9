package dev.mooring.schema.lock;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed files, which {@code -Dmooring.goldens=write} writes anew, and the JSON Schema. */
class LockGoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/lock");
  private static final Map<String, Supplier<Lock>> LOCKS =
      Map.of("clinic", Locks::clinic, "empty", Locks::empty, "everything", Locks::everything);

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "empty", "everything"})
  void theFileIsWrittenAndReadAsItIs(String name) throws Exception {
    Lock lock = LOCKS.get(name).get();
    Path golden = GOLDENS.resolve(name + ".lock.json");
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      LockFile.write(golden, LockWriter.write(lock));
    }
    assertThat(LockWriter.write(lock)).isEqualTo(Files.readString(golden));
    assertThat(LockFile.read(golden)).isEqualTo(lock);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "empty", "everything"})
  void thePublishedSchemaAcceptsTheFile(String name) throws IOException {
    assertThat(violations(Files.readString(GOLDENS.resolve(name + ".lock.json")))).isEmpty();
  }

  @Test
  void thePublishedSchemaAcceptsWhateverIsWritten() throws IOException {
    for (long seed = 1; seed <= 200; seed++) {
      Lock lock = new SchemaGenerator(seed).lock();
      assertThat(violations(LockWriter.write(lock))).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\": 2, \"unit\": \"u\", \"dialect\": \"h2\", \"migrations\": null, \"tables\": []}",
        "{\"format\": 1, \"unit\": \"u\", \"dialect\": \"h2\", \"tables\": []}",
        "{\"format\": 1, \"unit\": \"u\", \"dialect\": \"h2\", \"migrations\": null, \"view\": []}"
      })
  void thePublishedSchemaRefusesWhatTheReaderRefuses(String text) throws IOException {
    assertThat(violations(text)).isNotEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> LockReader.read(text, "x"))
        .isInstanceOf(LockException.class);
  }

  private static String violations(String text) throws IOException {
    return Holder.SCHEMA.validate(text, InputFormat.JSON).stream()
        .map(message -> message.getMessage())
        .collect(joining("\n"));
  }

  private static final class Holder {
    static final JsonSchema SCHEMA = load();

    private static JsonSchema load() {
      try {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("../docs/lock.schema.json")));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
