package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.database.ProductName;

/** What is said of engines that are read through their JDBC driver alone. */
final class DriverMetadata {
  private DriverMetadata() {}

  /** Where nothing is compared, since no database can be started and none is named. */
  static Finding unsupported(UnitPlan plan) {
    return Finding.error(
            "engine.unsupported",
            plan.dialect(),
            "migrations of "
                + plan.dialect()
                + " cannot be replayed without a database to do so in, so nothing compares them"
                + " with the entities of "
                + plan.unit()
                + ": no drift is found, no lock is written",
            "set database.dev-url in mooring.toml to an empty database of "
                + ProductName.of(plan.dialect())
                + " that may be used for this",
            "the entities' schema is in META-INF/mooring/"
                + plan.unit()
                + ".json of the class output")
        .as(Level.WARNING);
  }

  /** What is not compared, said once, so that nobody takes it for proven. */
  static Finding untold(UnitPlan plan) {
    return Finding.error(
            "engine.metadata",
            plan.dialect(),
            ProductName.of(plan.dialect())
                + " is read through its JDBC driver, which does not tell everything: checks,"
                + " collations, triggers, conditions, expressions and perhaps directions of indexes,"
                + " where identities start, enum types and domains of "
                + plan.unit()
                + " are not compared")
        .as(Level.NOTE);
  }
}
