package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.preview.h2.H2StandIn;
import dev.mooring.verifier.preview.mysql.MysqlStandIn;
import dev.mooring.verifier.preview.postgresql.PostgresqlStandIn;

/** Which engine stands in. */
final class StandIns {
  private StandIns() {}

  /**
   * The stand-in by its dialect.
   *
   * @throws GateException where there is none
   */
  static StandIn of(String dialect) throws GateException {
    return switch (dialect) {
      case "postgresql" -> new PostgresqlStandIn();
      case "h2" -> new H2StandIn();
      case "mariadb", "mysql" -> new MysqlStandIn(dialect);
      default ->
          throw new GateException(
              Finding.error(
                  "engine.unsupported",
                  dialect,
                  "what Flyway would run on " + dialect + " cannot be told without a database yet",
                  "it can for postgresql, mariadb, mysql and h2"));
    };
  }
}
