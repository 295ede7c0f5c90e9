package dev.mooring.verifier.lint;

import dev.mooring.verifier.lint.Measured.AlterCost;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * MariaDB and MySQL, which say themselves whether an {@code alter table} can be done by a stated
 * algorithm: the statement is tried on an empty table of the same definition, the cheapest
 * algorithm first.
 */
final class MysqlProbe implements Probe {
  private static final String TWIN = "mooring_lint_twin";

  /** A way to ask, and what an answer of yes means. */
  private record Way(String clause, AlterCost cost) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("algorithm=instant", AlterCost.INSTANT),
          // MariaDB alone has this one.
          new Way("algorithm=nocopy, lock=none", AlterCost.ONLINE),
          new Way("algorithm=inplace, lock=none", AlterCost.REBUILD),
          new Way("algorithm=inplace", AlterCost.BLOCKS_WRITES),
          new Way("algorithm=copy", AlterCost.COPY));

  private AlterCost cost = AlterCost.UNKNOWN;

  @Override
  public void before(SqlText statement, Connection connection) throws SQLException {
    cost = AlterCost.UNKNOWN;
    Alteration alteration = Alteration.of(statement);
    if (alteration == null) {
      return;
    }
    try (Statement sql = connection.createStatement()) {
      if (!isTable(sql, alteration.table())) {
        return;
      }
      for (Way way : WAYS) {
        sql.execute("drop table if exists " + TWIN);
        if (!runs(sql, "create table " + TWIN + " like " + alteration.table())) {
          break; // a view, or tables are locked
        }
        if (runs(sql, alteration.on(TWIN, way.clause()))) {
          cost = way.cost();
          break;
        }
      }
    } finally {
      try (Statement sql = connection.createStatement()) {
        sql.execute("drop table if exists " + TWIN);
      }
    }
  }

  private static boolean isTable(Statement sql, String table) {
    try (ResultSet rows = sql.executeQuery("select 1 from " + table + " where 1 = 0")) {
      return !rows.next();
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean runs(Statement sql, String statement) {
    try {
      sql.execute(statement);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Measured after(Connection connection) {
    return Measured.nothing(cost);
  }
}
