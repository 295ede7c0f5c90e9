package dev.mooring.verifier.squash;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.sql.Connection;
import java.sql.SQLException;

/** Has an engine tell all that a database holds. */
interface ScriptReader {
  /**
   * What is in the database but Flyway's own table.
   *
   * @param schema of names without one
   * @param history the name of Flyway's table
   * @param maxRows of a table; one that has more is told as a problem
   * @throws GateException with {@code squash.rows} where a table has more
   */
  Script read(Connection connection, String schema, String history, int maxRows)
      throws SQLException, GateException;

  /** A statement as two databases with the same objects are sure to tell it. */
  default String canonical(String sql) {
    return sql;
  }

  /** A statement without what only the cache of a session decides. */
  default String uncached(String sql) {
    return sql;
  }

  /**
   * That of an engine.
   *
   * @throws GateException with {@code squash.engine} where there is none
   */
  static ScriptReader of(String dialect) throws GateException {
    return switch (dialect) {
      case "postgresql" -> new PostgresqlScript();
      case "h2" -> new H2Script();
      default ->
          throw new GateException(
              Finding.error(
                  "squash.engine",
                  dialect,
                  "mooring squash is not there yet for " + dialect + ", only for postgresql and h2",
                  "write the baseline from what the engine's own dump says"));
    };
  }

  /** A table whose rows are too many for a migration. */
  static GateException tooMany(String table, long rows, int maxRows) {
    return new GateException(
        Finding.error(
            "squash.rows",
            table,
            "the migrations put "
                + rows
                + " rows into "
                + table
                + ", more than the "
                + maxRows
                + " that are squashed unasked",
            "--max-rows " + rows));
  }
}
