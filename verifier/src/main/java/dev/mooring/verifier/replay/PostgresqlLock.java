package dev.mooring.verifier.replay;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Flyway's lock on PostgreSQL. */
final class PostgresqlLock {
  private PostgresqlLock() {}

  /**
   * Keeps Flyway's lock out of a transaction: {@code create index concurrently} would wait for it
   * forever, and nobody else migrates a throw-away database.
   */
  static void notInTransaction(FluentConfiguration configuration) {
    PostgreSQLConfigurationExtension extension =
        configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class);
    if (extension != null) {
      extension.setTransactionalLock(false);
    }
  }
}
