package dev.mooring.schema.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * Settings under which the catalog always spells the same: for one transaction, or for the part of
 * one that is rolled back to a savepoint, so that the session never sees them afterwards.
 */
final class PostgresqlSession implements AutoCloseable {
  /**
   * The search path decides which names are qualified; the others how constants are spelled. The
   * planner has no statistics of a fresh catalog, and just-in-time compilation costs more than all
   * queries together.
   */
  private static final String SETTINGS =
      "select set_config('search_path', ?, true), set_config('jit', 'off', true),"
          + " set_config('quote_all_identifiers', 'off', true),"
          + " set_config('datestyle', 'ISO, MDY', true),"
          + " set_config('intervalstyle', 'postgres', true),"
          + " set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),"
          + " set_config('extra_float_digits', '1', true)";

  private final Connection connection;

  /** {@code null} where the transaction is ours. */
  private final @Nullable Savepoint savepoint;

  private PostgresqlSession(Connection connection, @Nullable Savepoint savepoint) {
    this.connection = connection;
    this.savepoint = savepoint;
  }

  static PostgresqlSession open(Connection connection, String defaultSchema) throws SQLException {
    boolean own = connection.getAutoCommit();
    if (own) {
      connection.setAutoCommit(false);
    }
    PostgresqlSession session =
        new PostgresqlSession(connection, own ? null : connection.setSavepoint());
    try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
      settings.setString(1, '"' + defaultSchema.replace("\"", "\"\"") + '"');
      settings.execute();
      return session;
    } catch (SQLException e) {
      try {
        session.close();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /** Queries that run under these settings. */
  CatalogQueries queries(CatalogScope scope) {
    return new CatalogQueries(connection, scope);
  }

  @Override
  public void close() throws SQLException {
    if (savepoint != null) {
      connection.rollback(savepoint);
      connection.releaseSavepoint(savepoint);
      return;
    }
    try {
      connection.rollback();
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
