package dev.mooring.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle does with an aggregating processor, without Gradle. */
class GradleLayoutTest {
  private static final String OUTPUT = "build/classes/java/main/";

  /** What there is to look at again: all that an earlier compile looked at. */
  private static final List<String> ALL =
      List.of(
          "workshop.Colour",
          "workshop.ColourConverter",
          "workshop.Job",
          "workshop.Lengths",
          "workshop.Money",
          "workshop.Part",
          "workshop.Priority",
          "workshop.Spare",
          "workshop.State",
          "workshop.base.Keyed");

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void compileAll() {
    project = Workshop.in(directory.resolve("shop")).asGradleDoes();
    Compiled compiled = project.compile();
    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.all()).contains("shop: 5 tables");
  }

  private String lock() {
    return project.read(OUTPUT + "META-INF/mooring/shop.json");
  }

  @Test
  void theConfigurationIsThatOfTheSources() {
    assertThat(project.lock()).isEqualTo(lock()).contains("\"dialect\": \"h2\"");
    assertThat(project.exists("build/mooring")).isTrue();
    assertThat(project.exists("target")).isFalse();
  }

  @Test
  void classesAreLookedAtAgainBesideWhatIsCompiled() {
    String whole = lock();
    String state = "src/main/java/workshop/State.java";
    project.write(state, project.read(state).replace("DONE", "DONE, LOST"));
    // Gradle deletes what an aggregating processor made.
    project.delete(OUTPUT + "META-INF/mooring/shop.json");

    Compiled compiled =
        project.compile(
            List.of(project.directory().resolve(state)),
            ALL.stream().filter(name -> !name.equals("workshop.State")).toList());

    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(lock())
        .isEqualTo(
            whole
                .replace("'DONE','OPEN'", "'DONE','LOST','OPEN'")
                .replace("\"OPEN\", \"DONE\"", "\"OPEN\", \"DONE\", \"LOST\"")
                .replace("state between 0 and 1", "state between 0 and 2"));
  }
}
