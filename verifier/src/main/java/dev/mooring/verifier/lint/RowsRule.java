package dev.mooring.verifier.lint;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.verifier.hazard.LintCode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Statements about rows, which no catalog shows. */
final class RowsRule implements Rule {
  @Override
  public void look(Step step, Hazards hazards) {
    for (SqlText sql : step.sql().statements()) {
      if (sql.starts("truncate")) {
        truncate(sql, step, hazards);
      } else if (sql.starts("delete from")) {
        String written = sql.nameAfter("delete from");
        ObjectName table = existing(step, written, hazards);
        if (table != null && !sql.has("where") && !sql.has("using")) {
          hazards.add(
              LintCode.ROWS_ALL_DELETED,
              step,
              table.toString(),
              "deletes every row of " + table,
              "say which rows: delete from " + hazards.sql(table) + " where …");
        }
        underLock(table, step, hazards);
      } else if (sql.starts("update")) {
        ObjectName table = existing(step, sql.nameAfter("update"), hazards);
        if (table != null && !sql.has("where")) {
          hazards.add(
              LintCode.ROWS_ALL_UPDATED,
              step,
              table.toString(),
              "writes every row of "
                  + table
                  + " in one transaction: others wait for the rows, and the table grows to twice"
                  + " its size",
              "write a few thousand rows at a time, in a migration or job of its own:",
              "update " + hazards.sql(table) + " set … where id between … and …");
        }
        underLock(table, step, hazards);
      }
    }
  }

  private static void truncate(SqlText sql, Step step, Hazards hazards) {
    Set<String> tables = new TreeSet<>();
    if (hazards.isPostgresql() && step.measured().known()) {
      step.measured().rewritten().stream()
          .filter(step::exists)
          .forEach(table -> tables.add(table.toString()));
    } else {
      ObjectName table =
          existing(
              step,
              sql.nameAfter(sql.has("truncate table") ? "truncate table" : "truncate"),
              hazards);
      if (table != null) {
        tables.add(table.toString());
      }
    }
    if (!tables.isEmpty()) {
      hazards.add(
          LintCode.ROWS_TRUNCATED,
          step,
          tables.iterator().next(),
          "empties "
              + String.join(", ", tables)
              + (sql.has("cascade") ? ", some of them by cascade" : ""),
          "say which rows are to go: delete from … where …");
    }
  }

  private static void underLock(@Nullable ObjectName table, Step step, Hazards hazards) {
    Set<String> held = new TreeSet<>();
    step.measured().held().stream()
        .filter(step::exists)
        .forEach(other -> held.add(other.toString()));
    if (table != null && !held.isEmpty()) {
      hazards.add(
          LintCode.ROWS_UNDER_LOCK,
          step,
          table.toString(),
          "writes rows of "
              + table
              + " while this migration keeps everybody from reading "
              + String.join(", ", held)
              + ": for as long as that takes, the application waits",
          "move the "
              + step.sql().tokens().get(0).text()
              + " to a migration of its own, between the changes to the table");
    }
  }

  /** The table of that written name, if it was there before; {@code null} for none. */
  static @Nullable ObjectName existing(Step step, String written, Hazards hazards) {
    String name = written.substring(written.lastIndexOf('.') + 1);
    String schema = written.contains(".") ? written.substring(0, written.lastIndexOf('.')) : null;
    ObjectName byName = null;
    for (Table table : step.before().tables()) {
      ObjectName known = table.name();
      if ((known.name().equals(name) || known.name().equals(hazards.dialect().fold(name)))
          && step.exists(known)) {
        if (Objects.equals(known.schema(), schema)) {
          return known;
        }
        byName = known;
      }
    }
    return byName;
  }
}
