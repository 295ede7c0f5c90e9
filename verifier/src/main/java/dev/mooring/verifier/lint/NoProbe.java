package dev.mooring.verifier.lint;

import dev.mooring.verifier.lint.Measured.AlterCost;
import java.sql.Connection;

/** For engines of which nothing is measured. */
final class NoProbe implements Probe {
  @Override
  public void before(SqlText statement, Connection connection) {}

  @Override
  public Measured after(Connection connection) {
    return Measured.nothing(AlterCost.UNKNOWN);
  }
}
