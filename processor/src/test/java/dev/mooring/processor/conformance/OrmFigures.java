package dev.mooring.processor.conformance;

import dev.mooring.processor.conformance.Outcome.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The committed figures of {@link OrmConformanceTest}'s last runs, as a section of the page. */
final class OrmFigures {
  private static final Path FOLDER = Path.of("src/test/resources/conformance/orm");

  private static final Map<Kind, String> TITLES = new EnumMap<>(Kind.class);

  static {
    TITLES.put(Kind.IDENTICAL, "identical");
    TITLES.put(Kind.UNKNOWN_CHECKS, "but for what is named as unknown");
    TITLES.put(Kind.USER_CODE, "needs code of the same compilation, an error says which");
    TITLES.put(Kind.REFUSED, "refused by Mooring alone, with an error");
    TITLES.put(Kind.FAILED, "refused by the engine on Mooring's side alone");
    TITLES.put(Kind.DIFFERENT, "different");
    TITLES.put(Kind.HIBERNATE_FAILED, "refused on Hibernate's side alone");
    TITLES.put(Kind.IMPOSSIBLE, "refused on both sides");
  }

  private static final List<Kind> LISTED =
      List.of(Kind.DIFFERENT, Kind.FAILED, Kind.REFUSED, Kind.USER_CODE, Kind.UNKNOWN_CHECKS);

  private final Map<String, Run> runs = new TreeMap<>(Comparator.comparing(OrmFigures::order));

  OrmFigures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString();
        runs.put(name.substring(0, name.length() - ".txt".length()), Run.of(file));
      }
    }
  }

  private record Run(Map<String, Integer> figures, Map<String, TreeSet<String>> lines) {
    static Run of(Path file) throws IOException {
      Map<String, Integer> figures = new TreeMap<>();
      Map<String, TreeSet<String>> lines = new TreeMap<>();
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" \\| ", 3);
        if (parts.length == 1) {
          int space = line.indexOf(' ');
          figures.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
        } else {
          lines
              .computeIfAbsent(parts[0], kind -> new TreeSet<>())
              .add("`" + parts[1].replaceFirst("^moved\\.", "") + "`: " + plain(parts[2]));
        }
      }
      return new Run(figures, lines);
    }

    private static String plain(String reason) {
      return reason
          .replaceFirst("^mapping\\.user-code ", "")
          .replace("moved.", "")
          .replace("|", "/");
    }

    int of(Kind kind) {
      return figures.getOrDefault(kind.name(), 0);
    }

    int models() {
      return Stream.of(Kind.values()).mapToInt(this::of).sum();
    }

    int possible() {
      return models() - of(Kind.IMPOSSIBLE) - of(Kind.HIBERNATE_FAILED);
    }
  }

  String section() {
    StringBuilder page = new StringBuilder();
    page.append(
        """

        ## The models of Hibernate's own tests

        `OrmConformanceTest` runs, on demand, every model that a test of Hibernate ORM's branch 7.4 asks for by
        `@DomainModel` or `@Jpa`, with the settings beside it, against the published Hibernate 7.4.13. The figures are
        those of its last runs; what they are made of is committed in `processor/src/test/resources/conformance/orm`.

        - *statements*: what Hibernate would create for the skeletons, and for the compiled classes, as text.
        - *with user code run*: the models among them that need code of the test or have an unknown check, with `user-code = "run"`.
        - *databases*: Mooring's schema created for real and read back, and Hibernate's statements for the compiled
          classes, or a live `SessionFactory` where a default schema is set.

        A share is that of the models that Hibernate and the engine accept. In `hibernate-core` all models were run: as
        statements of six dialects, and in databases of PostgreSQL, H2 and MariaDB; all but MariaDB and the statements of
        PostgreSQL and H2 before the last changes, as was `hibernate-envers`. `hibernate-spatial` and `hibernate-vector` were not run.

        The tests of other branches ran against their Hibernate, as statements of PostgreSQL:

        | tests of | Hibernate | models that it accepts | identical | others with user code run | refused by Mooring alone |
        |---|---|---|---|---|---|
        | 6.6 | 6.6.49 | 2,509 | 2,501 (99.7 %) | 8, all identical | 0 |
        | 8.0.0.Beta1 | 8.0.0.Beta1 | 3,855 | 3,825 (99.2 %) | 27, all identical | 3 |

        Six and 21 models were not run, and 182 and 177 sources do not compile. Of the three that are refused, two have indexes
        as below, and of one the name of its mapping file ends in a slash, which only Hibernate's class loader overlooks.

        Of what differs in databases, `CustomGeneratorTests` has a generator that makes a sequence in its constructor, which a
        warning names, and `ViewTest` a view, of which Mooring knows the columns only. On H2 Hibernate's own two runs put the bounds
        of `DDLTest` in either order, which the gate takes for the same and this comparison does not; and a default schema that is
        quoted as `public` is not H2's `PUBLIC`, which Mooring takes for the unit's own. The indexes that are refused name columns
        that do not exist. In databases of MariaDB the same bounds and views differ, and four models for a catalog that Hibernate
        creates and puts nothing into; a table `Position`, which was not quoted, is by now, and columns of system versioned
        tables (`as row start`) are rendered as generated ones, which MariaDB refuses.

        """);
    page.append("| | models | share identical |");
    TITLES.values().forEach(title -> page.append(' ').append(title).append(" |"));
    page.append("\n|---|---|---|").append("---|".repeat(TITLES.size()));
    page.append('\n');
    runs.forEach((name, run) -> row(page, name, run));
    page.append('\n');
    notes().forEach(note -> page.append("- ").append(note).append('\n'));
    for (Kind kind : LISTED) {
      list(page, kind);
    }
    return page.toString();
  }

  /** What was left out of a module, which is the same for each engine. */
  private TreeSet<String> notes() {
    TreeSet<String> notes = new TreeSet<>();
    runs.forEach(
        (name, run) ->
            notes.add(
                name.replaceFirst("-[a-z0-9]+-(text|run|live)$", "")
                    + ": "
                    + run.figures().getOrDefault("NOT_RUN", 0)
                    + " models not run, since code of the test makes their settings; "
                    + run.figures().getOrDefault("SOURCES_NOT_COMPILED", 0)
                    + " sources that do not compile beside the published jars"));
    return notes;
  }

  private static void row(StringBuilder page, String name, Run run) {
    page.append("| ").append(title(name)).append(" | ").append(run.models()).append(" | ");
    double share = 100.0 * run.of(Kind.IDENTICAL) / run.possible();
    page.append(String.format(Locale.ROOT, "%.1f %% |", share));
    TITLES.keySet().forEach(kind -> page.append(' ').append(run.of(kind)).append(" |"));
    page.append('\n');
  }

  /** Each model once, with where it is so. */
  private void list(StringBuilder page, Kind kind) {
    Map<String, List<String>> where = new TreeMap<>();
    runs.forEach(
        (name, run) ->
            run.lines()
                .getOrDefault(kind.name(), new TreeSet<>())
                .forEach(
                    line -> {
                      String model = line.substring(0, line.indexOf("`: "));
                      String key =
                          where.keySet().stream()
                              .filter(known -> known.startsWith(model + "`: "))
                              .findFirst()
                              .orElse(line);
                      where.computeIfAbsent(key, any -> new ArrayList<>()).add(title(name));
                    }));
    if (where.isEmpty()) {
      return;
    }
    String title = TITLES.get(kind);
    page.append("\n### ").append(title.substring(0, 1).toUpperCase(Locale.ROOT));
    page.append(title.substring(1)).append("\n\n");
    where.forEach(
        (line, names) ->
            page.append("- ").append(line).append(" (").append(places(names)).append(")\n"));
  }

  private static String places(List<String> names) {
    return names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more";
  }

  private static String title(String name) {
    String[] parts = name.replaceFirst("^hibernate-", "").split("-");
    String of =
        switch (parts[2]) {
          case "text" -> " statements";
          case "run" -> " statements with user code run";
          default -> " databases";
        };
    return parts[0] + ", " + parts[1] + of;
  }

  /** The core first, PostgreSQL first. */
  private static String order(String name) {
    return (name.startsWith("hibernate-core") ? "0" : "1")
        + name.replace("-postgresql-", "-0-").replace("-h2-", "-1-");
  }
}
