package dev.mooring.processor.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in a mapping is told once, on its line, with its reason and a way out. */
@Tag("engine")
class BrokenModelsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("mooring.goldens"));
  private static final Pattern CODE = Pattern.compile("\\[(mapping\\.[a-z-]+)\\]");

  @TempDir Path directory;

  static List<BrokenModel> models() {
    return BrokenModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void isToldOnItsLine(BrokenModel model) throws IOException {
    UserProject project = UserProject.on(directory, "jdbc:h2:mem:clinic");
    model.writeTo(project);

    List<String> messages = project.compile().messages();

    String all = String.join("\n", messages) + "\n";
    assertThat(errors(messages)).as(all).isEqualTo(model.marked()).isNotEmpty();
    assertThat(messages).as(all).hasSameSizeAs(model.marked());
    assertThat(all)
        .contains("\n      fix         ")
        .doesNotContain("\tat ")
        .doesNotContain("mooring.internal")
        .doesNotContain("[unknown]")
        .doesNotContain("org.hibernate.mapping")
        .doesNotContain("org.hibernate.boot.model")
        .doesNotContainPattern("\\{\\d}");
    if (WRITE) {
      Files.writeString(model.golden(), all);
    }
    assertThat(all).isEqualTo(BrokenModel.read(model.golden()));
  }

  @Test
  void everyCodeIsExplained() {
    String page = BrokenModel.read(Path.of("../docs/mapping-errors.md"));
    for (BrokenModel model : models()) {
      Matcher codes = CODE.matcher(BrokenModel.read(model.golden()));
      while (codes.find()) {
        assertThat(page).contains("### `" + codes.group(1) + "`");
      }
    }
  }

  @Test
  void theTraceIsShownWhereItIsAskedFor() {
    UserProject project = UserProject.on(directory, "jdbc:h2:mem:clinic");
    project.option("-Amooring.debug=true");
    for (BrokenModel model : models()) {
      if (model.toString().equals("collection-id-unknown-generator")) {
        model.writeTo(project);
      }
    }

    assertThat(project.compile().all())
        .contains("[mapping.invalid]")
        .contains("at org.hibernate.boot.model.internal.");
  }

  private static List<String> errors(List<String> messages) {
    List<String> places = new ArrayList<>();
    for (String message : messages) {
      int end = message.indexOf(": error: ");
      places.add(end < 0 ? message : message.substring(0, end));
    }
    return places;
  }
}
