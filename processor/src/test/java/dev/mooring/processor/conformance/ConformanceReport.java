package dev.mooring.processor.conformance;

import dev.mooring.processor.conformance.Outcome.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of a run as a page of the documentation. */
record ConformanceReport(List<Outcome> outcomes, Map<String, String> versions, OrmFigures figures) {

  String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Conformance

        Does Mooring's entity schema equal what Hibernate itself creates? `ConformanceTest` in `processor` asks for every
        package of entities that Hibernate publishes in `hibernate-testing` and for small models of our own, a folder each in
        `processor/src/test/resources/conformance/models`:

        - Mooring's side: javac compiles the sources, the skeletons of its elements boot Hibernate, the schema is rendered
          and run in an empty database.
        - Hibernate's side: a `SessionFactory` of the compiled classes creates its schema in another, live.

        Both databases are read back. Tables, columns, types, defaults, identities, generated columns, collations,
        comments, primary and unique keys, foreign keys with their actions, checks, indexes, sequences, enums,
        domains, schemas and PostgreSQL's composite types must be the same, and the differ must find nothing in
        either direction. The order of columns in a table is not compared, and casts that Hibernate makes for its enums are
        left out. Names are no drift and are counted apart. So is the order of columns in primary and foreign keys: where
        Hibernate creates tables it sorts them by size and name, where it only uses them it leaves them as declared, and so
        does Mooring, because that is how migrations write them.

        This page is written by the test (`-Dconformance.write=true`), and the test fails where it no longer says what a
        run gives.

        """);
    page.append("| | ").append(row(dialect -> name(dialect)));
    page.append("|---|").append("---|".repeat(Engines.DIALECTS.size())).append('\n');
    figure(page, "models", outcome -> true);
    figure(page, "identical", of(Kind.IDENTICAL));
    figure(page, "identical but for unknown checks", of(Kind.UNKNOWN_CHECKS));
    figure(page, "refused by Hibernate or the engine, on both sides", of(Kind.IMPOSSIBLE));
    figure(page, "refused on Hibernate's side alone", of(Kind.HIBERNATE_FAILED));
    figure(page, "different", of(Kind.DIFFERENT));
    figure(page, "refused on Mooring's side alone", of(Kind.FAILED, Kind.REFUSED, Kind.USER_CODE));
    page.append("| things compared | ")
        .append(row(d -> "" + on(d).stream().mapToInt(Outcome::size).sum()));
    page.append("| unknown checks | ")
        .append(row(d -> "" + on(d).stream().mapToLong(o -> o.unknown().size()).sum()));
    page.append("| names of constraints and indexes that differ, but for those that H2 numbers | ")
        .append(row(d -> "" + on(d).stream().mapToLong(o -> o.names().size()).sum() / 2));
    page.append("| keys whose columns stand in another order | ")
        .append(row(d -> "" + on(d).stream().mapToLong(o -> o.keyOrders().size()).sum() / 2));
    page.append(
        """

        ## Unknown checks

        Hibernate calls the converter, or reads the enum, to list the values in a check. Their code cannot run while it is
        being compiled, so Mooring names the check and does not compare it; all else in the model is identical.

        """);
    list(page, outcome -> !outcome.unknown().isEmpty(), o -> String.join(", ", o.unknown()));
    page.append("\n## Differences\n\n");
    list(
        page,
        outcome -> KnownDifferences.reason(outcome.model(), outcome.dialect()) != null,
        o -> KnownDifferences.reason(o.model(), o.dialect()) + things(o));
    page.append(
        """

        ## Refused on both sides

        What an engine lacks is refused by Hibernate and by Mooring alike.

        """);
    list(page, of(Kind.IMPOSSIBLE), ConformanceReport::firstLine);
    page.append(figures.section());
    return page.toString();
  }

  private void figure(StringBuilder page, String title, Predicate<Outcome> which) {
    page.append("| ").append(title).append(" | ");
    page.append(row(dialect -> "" + on(dialect).stream().filter(which).count()));
  }

  private void list(StringBuilder page, Predicate<Outcome> which, Function<Outcome, String> text) {
    outcomes.stream()
        .filter(which)
        .map(o -> "- `" + o.model() + "` on " + name(o.dialect()) + ": " + text.apply(o) + "\n")
        .sorted()
        .forEach(page::append);
  }

  /** How much differs, so that a known difference cannot grow unseen. */
  private static String things(Outcome outcome) {
    long things =
        outcome.differences().stream()
            .filter(line -> line.startsWith("- ") || line.startsWith("+ "))
            .count();
    return things == 0 ? "" : " (" + things + " lines differ)";
  }

  private static String firstLine(Outcome outcome) {
    String last = outcome.differences().get(outcome.differences().size() - 1);
    return last.lines().findFirst().orElse("").replaceAll("SQL statement \".*", "SQL statement");
  }

  private static Predicate<Outcome> of(Kind... kinds) {
    return outcome -> Arrays.asList(kinds).contains(outcome.kind());
  }

  private List<Outcome> on(String dialect) {
    return outcomes.stream().filter(outcome -> outcome.dialect().equals(dialect)).toList();
  }

  private String name(String dialect) {
    return (dialect.equals("h2") ? "H2 " : "PostgreSQL ") + versions.get(dialect);
  }

  private static String row(Function<String, String> cell) {
    return Engines.DIALECTS.stream().map(cell).collect(Collectors.joining(" | ")) + " |\n";
  }
}
