package dev.mooring.processor.conformance;

import dev.mooring.processor.conformance.Outcome.Kind;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.database.DevDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares the database that Mooring's schema of a model makes with the one that Hibernate makes of
 * the compiled classes.
 */
final class Conformance {
  private final CompiledModel model;
  private final String dialect;
  private final SqlDialect sql;
  private final String defaultSchema;

  private Conformance(CompiledModel model, String dialect) {
    this.model = model;
    this.dialect = dialect;
    this.sql = SqlDialect.of(dialect);
    this.defaultSchema =
        sql.fold(model.model().settings().getOrDefault("hibernate.default_schema", "public"));
  }

  /** Lets Hibernate make its schema. */
  interface Creation {
    void in(DataSource database) throws Exception;
  }

  static Outcome of(CompiledModel model, String dialect, Engines engines) throws SQLException {
    return of(model, dialect, engines, database -> HibernateSchema.create(model, database));
  }

  static Outcome of(CompiledModel model, String dialect, Engines engines, Creation creation)
      throws SQLException {
    return new Conformance(model, dialect)
        .compare(engines.ours(dialect), engines.theirs(dialect), creation);
  }

  private Outcome compare(DevDatabase ours, DevDatabase theirs, Creation creation)
      throws SQLException {
    EntitySchema entities = model.schemas().get(dialect);
    List<String> errors =
        entities.findings().stream()
            .filter(finding -> finding.level() == Level.ERROR)
            .map(finding -> finding.code() + " " + finding.object() + ": " + finding.message())
            .toList();
    String failure = null;
    try {
      creation.in(theirs.dataSource());
    } catch (Exception | LinkageError e) {
      failure = "Hibernate: " + root(e);
    }
    if (!errors.isEmpty()) {
      List<String> complaints = new ArrayList<>(errors);
      if (failure != null) {
        complaints.add(failure);
      }
      boolean userCode =
          entities.findings().stream().map(Finding::code).anyMatch("mapping.user-code"::equals);
      return outcome(
          failure != null ? Kind.IMPOSSIBLE : userCode ? Kind.USER_CODE : Kind.REFUSED, complaints);
    }
    String refusal = execute(DdlRenderer.create(entities.schema(), sql), ours);
    if (refusal != null) {
      return outcome(
          failure == null ? Kind.FAILED : Kind.IMPOSSIBLE,
          failure == null ? List.of(refusal) : List.of(refusal, failure));
    }
    if (failure != null) {
      return outcome(Kind.HIBERNATE_FAILED, List.of(failure));
    }
    return compare(entities, read(ours), read(theirs));
  }

  private Outcome compare(EntitySchema entities, Inventory ours, Inventory theirs) {
    UnknownChecks unknown = new UnknownChecks(entities.schema(), theirs.schema());
    Inventory known = theirs.with(unknown.tables());
    List<String> differences = marked(ours.lines(), known.lines());
    for (SchemaChange change : SchemaDiffer.diffWithFollowUps(ours.schema(), known.schema())) {
      differences.add("diff " + change);
    }
    for (SchemaChange change : SchemaDiffer.diffWithFollowUps(known.schema(), ours.schema())) {
      differences.add("reverse diff " + change);
    }
    unknown
        .withoutCounterpart()
        .forEach(check -> differences.add("Hibernate makes no check " + check));
    Kind kind =
        !differences.isEmpty()
            ? Kind.DIFFERENT
            : unknown.named().isEmpty() ? Kind.IDENTICAL : Kind.UNKNOWN_CHECKS;
    List<String> names = marked(ours.names(), known.names());
    return new Outcome(
        model.model().name(),
        dialect,
        kind,
        differences,
        unknown.named(),
        names,
        marked(ours.keyOrders(), known.keyOrders()),
        theirs.lines().size());
  }

  private Outcome outcome(Kind kind, List<String> complaints) {
    return new Outcome(
        model.model().name(), dialect, kind, complaints, List.of(), List.of(), List.of(), 0);
  }

  private static List<String> marked(Set<String> ours, Set<String> theirs) {
    Set<String> missing = new TreeSet<>(theirs);
    missing.removeAll(ours);
    Set<String> extra = new TreeSet<>(ours);
    extra.removeAll(theirs);
    List<String> marked = new ArrayList<>();
    missing.forEach(line -> marked.add("- " + line));
    extra.forEach(line -> marked.add("+ " + line));
    return marked;
  }

  private Inventory read(DevDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      String standard = dialect.equals("mariadb") ? connection.getCatalog() : defaultSchema;
      return Inventory.of(connection, dialect, standard);
    }
  }

  /** What the engine refused, or {@code null}. */
  private @Nullable String execute(List<String> statements, DevDatabase database)
      throws SQLException {
    List<String> all = new ArrayList<>();
    if (!dialect.equals("mariadb") && !defaultSchema.equals(sql.fold("public"))) {
      all.add("create schema " + sql.quote(defaultSchema));
      all.add(
          "set "
              + (dialect.equals("h2") ? "schema " : "search_path to ")
              + sql.quote(defaultSchema));
    }
    all.addAll(statements);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String line : all) {
        try {
          statement.execute(line);
        } catch (SQLException e) {
          return e.getMessage().lines().findFirst().orElse("") + " in: " + line;
        }
      }
    }
    return null;
  }

  private static String root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
