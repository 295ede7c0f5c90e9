package dev.mooring.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/drift-codes.md} says of effects what the code does. */
class LevelsTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z-]+)` \\|.*\\| ([a-z ]+) \\|$", Pattern.MULTILINE);
  private static final Pattern SECTION =
      Pattern.compile(
          "^### `([^`]+)`$.*?^- \\*\\*Effect:\\*\\* (.+?)$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void everyEffectIsDocumentedWithItsDefaultLevel() throws IOException {
    List<String> documented =
        ROW.matcher(page()).results().map(row -> row.group(1) + " " + row.group(2)).toList();
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(Effect.values())
                .map(
                    effect ->
                        effect.id()
                            + " "
                            + Levels.byDefault(effect).map(Level::id).orElse("not reported"))
                .toList());
  }

  @Test
  void everyCodeSaysAnEffectThatThereIs() throws IOException {
    Pattern effect =
        Pattern.compile(String.join("|", Arrays.stream(Effect.values()).map(Effect::id).toList()));
    Set<String> codes = new TreeSet<>();
    SECTION
        .matcher(page())
        .results()
        .forEach(
            section -> {
              assertThat(effect.matcher(section.group(2)).find()).as(section.group()).isTrue();
              codes.add(section.group(1));
            });
    assertThat(codes).containsExactlyElementsOf(Codes.all());
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/drift-codes.md"));
  }
}
