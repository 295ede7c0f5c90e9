package dev.mooring.processor.rough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept states that are damaged: everything is proven anew. */
class CorruptTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"half", "garbage", "empty", "lines"})
  void stateBelowTarget(String how) throws IOException {
    UserProject project = Clinic.in(directory);
    assertThat(project.compile().success()).isTrue();
    String lock = project.lock();
    for (Path file : files(directory.resolve("target/mooring"))) {
      damage(file, how);
    }

    Compiled compiled = project.compile();

    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.messages())
        .containsExactly("note: shop: 2 tables match 1 migration (H2 2.4.240)");
    assertThat(project.lock()).isEqualTo(lock);
    project.java("clinic.Kind", "package clinic;\npublic enum Kind { INDIVIDUAL, FRIEND, FOE }\n");
    assertThat(project.compile().all()).contains("Owner.java:15: error: [check.values]");
  }

  @Test
  void documentsOfTheStateAreGone() {
    UserProject project = Clinic.in(directory);
    assertThat(project.compile().success()).isTrue();
    project.delete("target/mooring/entities.json");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.all()).contains("2 tables match 1 migration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void statesInTheCache(String engine) throws IOException {
    String url = engine.equals("h2") ? "jdbc:h2:mem:x" : "jdbc:postgresql://localhost/x";
    UserProject project = Clinic.in(directory.resolve("shop"), url);
    Path cache = directory.resolve("cache");
    Javac javac = new Javac().environment("MOORING_CACHE", cache.toString());
    assertThat(javac.compile(project).exit()).isZero();
    String lock = project.lock();
    List<Path> kept =
        files(cache).stream().filter(file -> file.toString().contains("/state/")).toList();
    assertThat(kept).isNotEmpty();
    for (Path file : kept) {
      damage(file, "half");
    }
    for (Path file : files(project.directory().resolve("target"))) {
      Files.delete(file);
    }

    Javac.Output output = javac.compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text()).contains("2 tables match 1 migration");
    assertThat(project.lock()).isEqualTo(lock);
  }

  private static void damage(Path file, String how) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (how) {
      case "half" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      case "garbage" -> Files.write(file, new byte[] {0, (byte) 0xff, 17, (byte) 0xc3});
      case "lines" -> Files.writeString(file, lines(Files.readString(file)));
      default -> Files.write(file, new byte[0]);
    }
  }

  /** Header and end are there, and nonsense in between. */
  private static String lines(String text) {
    List<String> lines = text.lines().toList();
    return lines.size() < 2
        ? text
        : lines.get(0)
            + "\nread\tx\nmessage\tx\nfile\t\0\noption\tx\n"
            + lines.get(lines.size() - 1)
            + "\n";
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
