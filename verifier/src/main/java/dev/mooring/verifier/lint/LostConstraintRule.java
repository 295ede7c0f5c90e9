package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.UniqueChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.verifier.hazard.LintCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constraints that the migration takes away for good, and indexes. */
final class LostConstraintRule implements Rule {
  @Override
  public void look(Step step, Hazards hazards) {
    for (SchemaChange change : step.changes()) {
      Table after = hazards.steps().after().table(change.object());
      Table start = step.start().table(change.object());
      if (after == null || start == null || !step.exists(change.object())) {
        continue;
      }
      if (change instanceof ForeignKeyChange.Extra gone) {
        List<String> columns = gone.actual().columns();
        if (after.foreignKeys().stream().noneMatch(key -> key.columns().equals(columns))) {
          lost("foreign key", columns, after, step, hazards);
        }
      } else if (change instanceof UniqueChange.Extra gone) {
        List<String> columns = gone.actual().columns();
        if (after.uniqueKeys().stream().noneMatch(key -> key.columns().equals(columns))) {
          lost("unique constraint", columns, after, step, hazards);
        }
      } else if (change instanceof PrimaryKeyChange.Extra gone) {
        if (after.primaryKey() == null) {
          lost("primary key", gone.actual().columns(), after, step, hazards);
        }
      } else if (change instanceof CheckChange.Extra gone) {
        check(gone, after, step, hazards);
      } else if (change instanceof IndexChange.Extra gone) {
        index(gone, step, hazards);
      }
    }
  }

  /** One that says no more than NOT NULL was only a means to it. */
  private static void check(CheckChange.Extra gone, Table after, Step step, Hazards hazards) {
    String name = gone.actual().name();
    String expression = gone.actual().expression();
    boolean followed =
        step.changes().stream()
            .anyMatch(
                change ->
                    change instanceof ColumnChange.Extra column
                        && column.table().equals(gone.table())
                        && SqlText.of(expression).tokens().stream()
                            .anyMatch(token -> token.text().equals(column.actual().name())));
    boolean replaced =
        after.checks().stream().anyMatch(check -> name != null && name.equals(check.name()));
    if (!replaced
        && !followed
        && !expression
            .toLowerCase(Locale.ROOT)
            .replaceAll("[()]", "")
            .strip()
            .matches("\\S+ is not null")) {
      hazards.add(
          LintCode.CONSTRAINT_DROPPED,
          step,
          gone.table().toString(),
          "drops the check "
              + (name == null ? expression : name)
              + " of "
              + gone.table()
              + ": rows that it ruled out can come in from now on",
          "keep it, or say here why it is no longer true");
    }
  }

  private static void lost(
      String kind, List<String> columns, Table after, Step step, Hazards hazards) {
    if (columns.stream().anyMatch(column -> after.column(column) == null)) {
      return; // it went with its column
    }
    String object = after.name() + "." + String.join(", ", columns);
    hazards.add(
        LintCode.CONSTRAINT_DROPPED,
        step,
        object,
        "drops the " + kind + " of " + object + ": rows that it ruled out can come in from now on",
        "keep it, or say here why it is no longer true");
  }

  private static void index(IndexChange.Extra gone, Step step, Hazards hazards) {
    if (hazards.isPostgresql()
        && step.sql().statements().stream().anyMatch(sql -> sql.starts("drop index"))
        && !step.sql().has("concurrently")) {
      @Nullable String name = gone.actual().name();
      ObjectName table = gone.table();
      hazards.add(
          LintCode.INDEX_DROP_NOT_CONCURRENT,
          step,
          table.toString(),
          "drops the index "
              + name
              + " under a lock with which nobody reads or writes "
              + table
              + ": short, but everybody waits behind it while it waits",
          "drop index concurrently "
              + (name == null ? "…" : hazards.sql(new ObjectName(table.schema(), name)))
              + ", in a migration of its own");
    }
  }
}
