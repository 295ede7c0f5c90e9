package dev.mooring.verifier.migration;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import dev.mooring.verifier.compare.Differences;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way back from a migration to the schema before it, proven: down, then up again leaves the
 * same schema. Values that either way drops do not come back.
 */
final class Undo {
  private final Schema before;
  private final Schema renamed;
  private final Schema after;
  private final List<String> up;
  private final List<Statement> renamesBack;

  /**
   * @param before without the migration
   * @param renamed behind its new names
   * @param after behind all of it
   * @param up all of its statements that run
   * @param renamesBack what gives old names back, in order
   */
  Undo(Schema before, Schema renamed, Schema after, List<String> up, List<Statement> renamesBack) {
    this.before = before;
    this.renamed = renamed;
    this.after = after;
    this.up = List.copyOf(up);
    this.renamesBack = List.copyOf(renamesBack);
  }

  /** Reads the schema that a connection's database holds. */
  interface Reading {
    Schema of(Connection connection) throws SQLException;
  }

  /**
   * The statements that lead back.
   *
   * @param replay of the migration, whose database is changed
   * @throws GateException with {@code generate.undo} where there is no proven way
   */
  List<Statement> statements(MigrationReplay replay) throws GateException {
    try (Connection connection = replay.database().connect()) {
      return statements(
          connection, open -> CatalogReader.of(after.dialect()).read(open, replay.scope(open)));
    } catch (SQLException e) {
      throw problem("the way back does not run: " + e.getMessage(), List.of());
    }
  }

  /** The same in a database that holds what the migration made. */
  List<Statement> statements(Connection connection, Reading reading)
      throws GateException, SQLException {
    List<Statement> down = down();
    run(connection, down.stream().map(Statement::sql).toList());
    same(before, reading.of(connection), "does not lead back to the schema before it");
    run(connection, up);
    same(after, reading.of(connection), "cannot be followed by the migration again");
    return down;
  }

  private List<Statement> down() throws GateException {
    List<String> unknown = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Difference> differences = new Differences("this", "before").between(after, renamed);
    for (Phase phase : Phase.values()) {
      for (Difference difference : differences) {
        for (Step step : difference.steps()) {
          if (step.phase() == phase) {
            statements.add(Statement.of(phase, step.sql()).serving(difference.object()));
          }
        }
      }
    }
    for (Difference difference : differences) {
      if (difference.steps().isEmpty()) {
        unknown.add(difference.message());
      }
    }
    if (!unknown.isEmpty()) {
      throw problem("no statement is known for the way back", unknown);
    }
    Set<Statement> distinct = new LinkedHashSet<>(statements);
    distinct.addAll(renamesBack);
    return List.copyOf(distinct);
  }

  private static void same(Schema expected, Schema actual, String problem) throws GateException {
    List<String> left =
        new Differences("expected", "actual")
            .between(expected, actual).stream().map(Difference::message).toList();
    if (!left.isEmpty()) {
      throw problem("the undo script " + problem, left);
    }
  }

  private static GateException problem(String message, List<String> details) {
    String text =
        details.isEmpty() ? message : message + ":\n    " + String.join("\n    ", details);
    return new GateException(
        Finding.error(
            "generate.undo", "", text, "leave --undo out, and write the way back by hand"));
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    for (String sql : statements) {
      try (java.sql.Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new SQLException(sql + ": " + e.getMessage(), e);
      }
    }
  }
}
