package dev.mooring.verifier.lint;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.hazard.LintCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL locks or writes anew for other reasons than another rule tells. */
final class LockRule implements Rule {
  private static final LintCode[] REWRITES = {
    LintCode.COLUMN_TYPE_REWRITE,
    LintCode.COLUMN_DEFAULT_REWRITE,
    LintCode.COLUMN_GENERATED_REWRITE,
    LintCode.TABLE_REPACKED,
    LintCode.TABLE_PERSISTENCE,
    LintCode.TABLE_TABLESPACE,
    LintCode.ROWS_TRUNCATED
  };
  private static final LintCode[] SCANS = {
    LintCode.NOT_NULL_SCAN,
    LintCode.CHECK_VALIDATES,
    LintCode.FOREIGN_KEY_VALIDATES,
    LintCode.UNIQUE_LOCKS,
    LintCode.PRIMARY_KEY_LOCKS,
    LintCode.EXCLUSION_LOCKS,
    LintCode.INDEX_NOT_CONCURRENT,
    LintCode.VALIDATED_AT_ONCE,
    LintCode.COLUMN_TYPE_REWRITE,
    LintCode.COLUMN_DEFAULT_REWRITE,
    LintCode.COLUMN_GENERATED_REWRITE,
    LintCode.COLUMN_REQUIRED
  };

  @Override
  public void look(Step step, Hazards hazards) {
    if (!hazards.isPostgresql()) {
      return;
    }
    for (SqlText sql : step.sql().statements()) {
      text(sql, step, hazards);
    }
    for (ObjectName table : step.measured().persistence()) {
      if (step.exists(table)) {
        add(LintCode.TABLE_PERSISTENCE, step, table, "becomes logged or unlogged", hazards);
      }
    }
    for (ObjectName table : step.measured().moved()) {
      if (step.exists(table)) {
        add(LintCode.TABLE_TABLESPACE, step, table, "moves to another tablespace", hazards);
      }
    }
    boolean truncates = step.sql().statements().stream().anyMatch(sql -> sql.starts("truncate"));
    for (ObjectName table : step.measured().rewritten()) {
      if (step.exists(table) && !truncates && !hazards.has(step, table, REWRITES)) {
        hazards.add(
            LintCode.TABLE_REWRITTEN,
            step,
            table.toString(),
            "writes every row and index of " + table + " anew; nobody reads or writes it meanwhile",
            step.sql().starts("refresh")
                ? "refresh materialized view concurrently " + hazards.sql(table)
                : "do it while the table is small or the application stands still");
      }
    }
    scanned(step, hazards);
  }

  /** Reading alone is no hazard, but reading while others are locked out. */
  private static void scanned(Step step, Hazards hazards) {
    for (ObjectName table : step.measured().scanned()) {
      LockMode mode = step.measured().locked().get(table);
      if (step.exists(table)
          && step.sql().starts("alter")
          && mode == LockMode.ACCESS_EXCLUSIVE
          && !step.measured().rewritten().contains(table)
          && !hazards.has(step, table, SCANS)) {
        hazards.add(
            LintCode.TABLE_SCANNED,
            step,
            table.toString(),
            "reads every row of " + table + " while nobody else reads or writes it",
            "add a check that says the same, not valid, and validate it in a migration before");
      }
    }
  }

  private static void add(
      LintCode code, Step step, ObjectName table, String what, Hazards hazards) {
    hazards.add(
        code,
        step,
        table.toString(),
        table
            + " "
            + what
            + ", for which every row is written anew; nobody reads or writes it meanwhile",
        "do it while the table is small or the application stands still");
  }

  private static void text(SqlText sql, Step step, Hazards hazards) {
    if (sql.starts("vacuum") && sql.has("full")) {
      repacked(RowsRule.existing(step, sql.nameAfter("full"), hazards), sql, step, hazards);
    } else if (sql.starts("cluster")) {
      repacked(RowsRule.existing(step, sql.nameAfter("cluster"), hazards), sql, step, hazards);
    } else if (sql.starts("reindex") && !sql.has("concurrently")) {
      hazards.add(
          LintCode.REINDEX_NOT_CONCURRENT,
          step,
          sql.shown(),
          "builds indexes anew; nobody writes their tables meanwhile",
          "reindex … concurrently (from PostgreSQL 12 on), in a migration of its own");
    } else if (sql.has("detach partition") && !sql.has("concurrently")) {
      String table = sql.nameAfter("alter table");
      hazards.add(
          LintCode.DETACH_NOT_CONCURRENT,
          step,
          table,
          "detaches a partition under a lock with which nobody reads or writes " + table,
          "alter table "
              + table
              + " detach partition "
              + sql.nameAfter("detach partition")
              + " concurrently (from PostgreSQL 14 on), in a migration of its own");
    } else if (sql.starts("lock")) {
      ObjectName table =
          RowsRule.existing(
              step, sql.nameAfter(sql.has("lock table") ? "lock table" : "lock"), hazards);
      if (table != null) {
        hazards.add(
            LintCode.TABLE_LOCKED,
            step,
            table.toString(),
            "locks " + table + " until the migration ends",
            "let each statement take the lock that it needs");
      }
    }
  }

  private static void repacked(
      @Nullable ObjectName table, SqlText sql, Step step, Hazards hazards) {
    hazards.add(
        LintCode.TABLE_REPACKED,
        step,
        table == null ? sql.shown() : table.toString(),
        "writes "
            + (table == null ? "whole tables" : table)
            + " anew to save space; nobody reads or writes meanwhile",
        "plain vacuum, or pg_repack, which locks for a moment only");
  }

  /** What only shows over the whole migration. */
  static void whole(Steps steps, Hazards hazards) {
    if (!hazards.isPostgresql()) {
      return;
    }
    Map<String, Step> exclusive = new LinkedHashMap<>();
    Step second = null;
    boolean told = false;
    for (Step step : steps.steps()) {
      ObjectName waiting = null;
      for (Map.Entry<ObjectName, LockMode> lock :
          new TreeMap<>(step.measured().locked()).entrySet()) {
        if (!step.exists(lock.getKey())) {
          continue;
        }
        if (lock.getValue() != LockMode.ACCESS_EXCLUSIVE) {
          continue;
        }
        waiting = waiting == null ? lock.getKey() : waiting;
        boolean another =
            exclusive.values().stream().anyMatch(earlier -> earlier.number() != step.number());
        if (exclusive.putIfAbsent(lock.getKey().toString(), step) == null && another) {
          second = second == null ? step : second;
        }
      }
      if (waiting != null && step.measured().patient() && !told) {
        told = true;
        hazards.add(
            LintCode.LOCK_TIMEOUT,
            step,
            waiting.toString(),
            "takes the lock "
                + LockMode.ACCESS_EXCLUSIVE.sql()
                + " on "
                + waiting
                + " without a lock_timeout: while it waits for it, everybody else waits behind",
            "set lock_timeout = '5s'; at the top of the migration, or in flyway.initSql");
      }
    }
    if (second != null && exclusive.size() > 1) {
      hazards.add(
          LintCode.LOCKS_SEVERAL,
          second,
          exclusive.keySet().iterator().next(),
          "one transaction keeps everybody from reading "
              + String.join(", ", exclusive.keySet())
              + " until the migration ends, and may wait for one while it holds another",
          "one table to a migration");
    }
  }
}
