package dev.mooring.verifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of the migrations of each file below {@code lint/<engine>}, on the real engine. The
 * expected text beside it is written anew with {@code -Dmooring.goldens=write}.
 */
@Tag("engine")
class LintCasesTest {
  private static final Path CASES = Path.of("src/test/resources/lint");
  private static final String FILE = "-- file ";

  @TempDir Path project;

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(CASES::relativize)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSaid(Path file) throws Exception {
    Path directory = Files.createDirectories(project.resolve("db"));
    StringBuilder settings =
        new StringBuilder("[flyway]\nplaceholders.column = \"\\\"Ship To\\\"\"\n");
    String[] parts = Files.readString(CASES.resolve(file)).split("(?m)^" + FILE);
    for (String part : List.of(parts).subList(1, parts.length)) {
      int line = part.indexOf('\n');
      String name = part.substring(0, line).strip();
      String text = part.substring(line + 1);
      if (name.equals("mooring.toml")) {
        settings.append(text);
      } else {
        Files.writeString(directory.resolve(name), text);
      }
    }
    Files.writeString(project.resolve("mooring.toml"), settings);
    UnitReport report =
        new MigrationLint(
                new LintRequest(
                    project,
                    List.of(directory),
                    true,
                    null,
                    project.resolve("state"),
                    null,
                    List.of(),
                    null,
                    Map.of("dialect", file.getName(0).toString(), "unit", "case")))
            .run();
    String text =
        new TextReport(new SourcePlaces(project, List.of()))
            .render(report)
            .replaceAll("; (PostgreSQL|MariaDB|H2) [\\d.]+\\)", "; $1)");
    Path expected = CASES.resolve(file.toString().replaceFirst("\\.sql$", ".txt"));
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }
}
