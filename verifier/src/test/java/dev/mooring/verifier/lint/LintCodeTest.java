package dev.mooring.verifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.hazard.LintCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/lint.md} says of every code what the code does, and of no other. */
class LintCodeTest {
  @Test
  void everyCodeIsDocumentedOnceWithItsLevel() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (LintCode code : LintCode.values()) {
      Level level = code.level();
      expected.put(code.id(), level == null ? "only by policy" : level.id());
    }
    Map<String, String> documented = new TreeMap<>();
    Pattern.compile("^### `(lint\\..+)`\\R\\RLevel: ([^.]+)\\.", Pattern.MULTILINE)
        .matcher(page())
        .results()
        .forEach(
            section ->
                assertThat(documented.put(section.group(1), section.group(2)))
                    .as(section.group(1))
                    .isNull());
    assertThat(documented).isEqualTo(expected);
  }

  @Test
  void noOtherCodeIsNamed() throws IOException {
    List<String> named =
        Pattern.compile("`(lint\\.[a-z.-]+)`")
            .matcher(page())
            .results()
            .map((MatchResult name) -> name.group(1))
            .toList();
    assertThat(LintCode.ids()).containsAll(named);
  }

  /** What no case says is not known to work. */
  @Test
  void everyCodeHasACase() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/lint"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".txt")).toList()) {
        Pattern.compile("\\[(lint\\.[a-z.-]+)]")
            .matcher(Files.readString(file))
            .results()
            .forEach(code -> said.add(code.group(1)));
      }
    }
    // MySQL alone ignores them, of which no server can be started here.
    said.add(LintCode.REFERENCES_IGNORED.id());
    assertThat(said).containsExactlyInAnyOrderElementsOf(LintCode.ids());
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/lint.md"));
  }
}
