package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/engines.md} is what {@link DriftCasesTest} expects of each engine, and
 * nobody writes it: {@code -Dmooring.goldens=write} does.
 */
class EngineTableTest {
  private static final Path PAGE = Path.of("../docs/engines.md").toAbsolutePath().normalize();
  private static final String BEGIN = "<!-- made from the tests: begin -->\n";
  private static final String END = "<!-- made from the tests: end -->\n";

  private static final Map<String, String> ENGINES =
      new TreeMap<>(
          Map.of(
              "postgresql", "PostgreSQL",
              "h2", "H2",
              "mariadb", "MariaDB",
              "mysql", "MySQL",
              "hsqldb", "HSQLDB",
              "derby", "Derby"));

  private static final List<String> ORDER =
      List.of("postgresql", "h2", "mariadb", "mysql", "hsqldb", "derby");

  private static final Pattern LEVEL = Pattern.compile(": (error|warning|note): \\[([a-z.-]+)]");
  private static final List<String> LEVELS = List.of("error", "warning", "note");

  @Test
  void theTableIsWhatTheCasesExpect() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = table();
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
      page = Files.readString(PAGE);
      end = page.indexOf(END);
    }
    assertThat(page.substring(begin, end)).isEqualTo(table);
  }

  @Test
  void everyEngineWithCasesHasAColumn() throws IOException {
    assertThat(folders(TestProject.cases()))
        .containsExactlyInAnyOrderElementsOf(ENGINES.keySet())
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  private static String table() throws IOException {
    TreeSet<String> cases = new TreeSet<>();
    for (String engine : ORDER) {
      cases.addAll(folders(TestProject.cases().resolve(engine)));
    }
    cases.remove("migrations");
    StringBuilder table = new StringBuilder("| case |");
    ORDER.forEach(engine -> table.append(' ').append(ENGINES.get(engine)).append(" |"));
    table.append("\n|---|").append("---|".repeat(ORDER.size())).append('\n');
    for (String name : cases) {
      table.append("| ").append(name.replace('-', ' ')).append(" |");
      for (String engine : ORDER) {
        table.append(' ').append(outcome(TestProject.cases().resolve(engine).resolve(name)));
        table.append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** The gravest finding; a dash where there is none, nothing where there is no such case. */
  private static String outcome(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return "";
    }
    Path expected = folder.resolve("expected.txt");
    String text = Files.exists(expected) ? Files.readString(expected) : "";
    int gravest = LEVELS.size();
    Matcher finding = LEVEL.matcher(text);
    while (finding.find()) {
      if (!finding.group(2).equals("engine.metadata")) {
        gravest = Math.min(gravest, LEVELS.indexOf(finding.group(1)));
      }
    }
    return gravest == LEVELS.size() ? "–" : LEVELS.get(gravest);
  }

  private static List<String> folders(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> String.valueOf(child.getFileName()))
          .sorted()
          .toList();
    }
  }
}
