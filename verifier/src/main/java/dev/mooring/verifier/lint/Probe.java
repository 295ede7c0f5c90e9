package dev.mooring.verifier.lint;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks at a database before and after a statement, on the statement's own connection. */
interface Probe {
  /** Before the statement. */
  void before(SqlText statement, Connection connection) throws SQLException;

  /** What it did. */
  Measured after(Connection connection) throws SQLException;

  /**
   * The probe of that engine.
   *
   * @param defaultSchema whose tables are named without it
   */
  static Probe of(String dialect, String defaultSchema) {
    return switch (dialect) {
      case "postgresql" -> new PostgresqlProbe(defaultSchema);
      case "mariadb", "mysql" -> new MysqlProbe();
      default -> new NoProbe();
    };
  }
}
