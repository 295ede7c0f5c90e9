package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.hazard.LintCode;

/** Columns that come or change: what that costs, and whom it breaks. */
final class ColumnRule implements Rule {
  /** From this version on NOT NULL can be added without a look at the rows. */
  private static final int NOT_NULL_NOT_VALID = 18;

  @Override
  public void look(Step step, Hazards hazards) {
    for (SchemaChange change : step.changes()) {
      if (change instanceof ColumnChange.Missing came && step.exists(came.table())) {
        if (Renames.columns(step).stream()
            .noneMatch(
                renamed ->
                    renamed.table().equals(came.table())
                        && renamed.to().equals(came.expected().name()))) {
          came(came.table(), came.expected(), step, hazards);
        }
      } else if (change instanceof ColumnChange.Changed changed && step.exists(changed.table())) {
        changed(changed, step, hazards);
      }
    }
  }

  private static void came(ObjectName table, Column column, Step step, Hazards hazards) {
    String object = table + "." + column.name();
    boolean filled =
        column.defaultValue() != null || column.identity() != null || column.generated() != null;
    if (!column.nullable() && !filled) {
      required(table, column, /* filled= */ false, step, hazards);
    }
    if (!step.measured().rewritten().contains(table)) {
      return;
    }
    if (column.generated() != null) {
      hazards.add(
          LintCode.COLUMN_GENERATED_REWRITE,
          step,
          object,
          "adds the stored generated column "
              + object
              + ", for which every row is written anew; nobody reads or writes "
              + table
              + " meanwhile",
          "add an ordinary column, let a trigger or the application fill it, and fill the old rows"
              + " a few thousand at a time",
          "from PostgreSQL 18 on, a virtual one costs nothing: generated always as (…) virtual");
    } else {
      hazards.add(
          LintCode.COLUMN_DEFAULT_REWRITE,
          step,
          object,
          "adds "
              + object
              + " with a value of its own for each row, so that every row is written anew; nobody"
              + " reads or writes "
              + table
              + " meanwhile",
          hazards.alter(table) + "add column " + hazards.sql(column.name()) + " " + column.type(),
          hazards.alter(table)
              + "alter column "
              + hazards.sql(column.name())
              + " set default "
              + (column.defaultValue() == null ? "…" : column.defaultValue()),
          "then fill the old rows a few thousand at a time, in a migration or job of its own");
    }
  }

  /**
   * @param filled whether it admitted NULL first, so that the migration could fill it
   */
  private static void required(
      ObjectName table, Column column, boolean filled, Step step, Hazards hazards) {
    String object = table + "." + column.name();
    hazards.add(
        LintCode.COLUMN_REQUIRED,
        step,
        object,
        "rows need "
            + object
            + ", which is new and has no default"
            + (filled
                ? ":"
                : hazards.isMysql()
                    ? ": old rows get an empty value that nobody chose, and"
                    : ": it fails where there are rows, and")
            + " a release that still runs cannot insert any more",
        hazards.alter(table) + "alter column " + hazards.sql(column.name()) + " set default …",
        "or let it admit NULL until no release is left that does not know it");
  }

  private static void changed(ColumnChange.Changed change, Step step, Hazards hazards) {
    Column before = change.actual();
    Column after = change.expected();
    String object = change.table() + "." + after.name();
    switch (change.aspect()) {
      case TYPE -> type(change, step, hazards);
      case NULLABILITY -> {
        if (after.nullable()) {
          if (step.exists(change.table(), after.name())) {
            hazards.add(
                LintCode.NOT_NULL_DROPPED,
                step,
                object,
                object + " admits NULL now, which a release that still runs may not expect to read",
                "write NULL only when every release that runs can read it");
          }
        } else {
          notNull(change.table(), after, step, hazards);
        }
      }
      case DEFAULT -> {
        if (after.defaultValue() == null
            && before.defaultValue() != null
            && !after.nullable()
            && after.identity() == null
            && after.generated() == null) {
          hazards.add(
              LintCode.DEFAULT_DROPPED,
              step,
              object,
              object
                  + " has no default any more, though rows need a value: a release that still runs"
                  + " and leaves it out cannot insert",
              "drop the default when every release that runs says the value itself");
        }
      }
      case IDENTITY, GENERATED -> {
        if (step.exists(change.table(), after.name())) {
          hazards.add(
              LintCode.COLUMN_GENERATION,
              step,
              object,
              "the database makes values of "
                  + object
                  + " in another way now; a release that still runs may write it, or count on it",
              "add a column beside it, and drop this one in a later migration");
        }
      }
      case COLLATION, COMMENT -> {}
    }
  }

  private static void notNull(ObjectName table, Column column, Step step, Hazards hazards) {
    String object = table + "." + column.name();
    boolean fresh = !step.exists(table, column.name());
    if (fresh && column.defaultValue() == null && column.identity() == null) {
      required(table, column, /* filled= */ true, step, hazards);
    }
    if (!hazards.isPostgresql()) {
      hazards.add(
          LintCode.NOT_NULL_ROWS,
          step,
          object,
          "does not admit NULL in "
              + object
              + " any more: it fails where a row has it, and so does a release that still writes it",
          "first write a value into the rows: update "
              + hazards.sql(table)
              + " set "
              + hazards.sql(column.name())
              + " = … where "
              + hazards.sql(column.name())
              + " is null");
      return;
    }
    if (!step.mayHaveScanned(table) || isProven(table, column, step)) {
      return;
    }
    String constraint = hazards.sql(table.name() + "_" + column.name() + "_set");
    String name = hazards.sql(column.name());
    String later =
        "in a later migration: " + hazards.alter(table) + "validate constraint " + constraint;
    String message =
        "sets "
            + object
            + " not null, for which every row is read; nobody reads or writes "
            + table
            + " meanwhile, and it fails where a row has NULL";
    if (hazards.steps().version() >= NOT_NULL_NOT_VALID) {
      hazards.add(
          LintCode.NOT_NULL_SCAN,
          step,
          object,
          message,
          hazards.alter(table) + "add constraint " + constraint + " not null " + name + " not valid",
          later);
    } else {
      hazards.add(
          LintCode.NOT_NULL_SCAN,
          step,
          object,
          message,
          hazards.alter(table)
              + "add constraint "
              + constraint
              + " check ("
              + name
              + " is not null) not valid",
          later,
          "and then, without a look at the rows: "
              + hazards.alter(table)
              + "alter column "
              + name
              + " set not null");
    }
  }

  /** A valid check says so already: from PostgreSQL 12 on the rows are not read again. */
  private static boolean isProven(ObjectName table, Column column, Step step) {
    dev.mooring.schema.model.Table known = step.before().table(table);
    return known != null
        && !step.measured().known()
        && known.checks().stream()
            .anyMatch(
                check ->
                    check.validated()
                        && check
                            .expression()
                            .replaceAll("[()\" ]", "")
                            .equalsIgnoreCase(column.name() + "isnotnull"));
  }

  private static void type(ColumnChange.Changed change, Step step, Hazards hazards) {
    String object = change.table() + "." + change.expected().name();
    String types = change.actual().type() + " to " + change.expected().type();
    boolean rewritten = step.measured().rewritten().contains(change.table());
    String[] sequence = {
      hazards.alter(change.table())
          + "add column "
          + hazards.sql(change.expected().name() + "_new")
          + " "
          + change.expected().type(),
      "write both, copy the old rows a few thousand at a time, read the new one, and drop "
          + change.expected().name()
          + " in a later migration"
    };
    if (Narrowing.isNarrower(change.actual().type(), change.expected().type())) {
      hazards.add(
          LintCode.COLUMN_NARROWED,
          step,
          object,
          "changes "
              + object
              + " from "
              + types
              + ": values that do not fit are cut or refused, and a release that still runs may"
              + " write such",
          sequence);
    } else if (!rewritten && !Narrowing.isSameFamily(change.actual().type(), change.expected().type())) {
      hazards.add(
          LintCode.COLUMN_TYPE,
          step,
          object,
          "changes "
              + object
              + " from "
              + types
              + "; a release that still runs reads and writes the old type",
          sequence);
    }
    if (rewritten) {
      hazards.add(
          LintCode.COLUMN_TYPE_REWRITE,
          step,
          object,
          "changes "
              + object
              + " from "
              + types
              + ", for which every row and index of "
              + change.table()
              + " is written anew; nobody reads or writes it meanwhile",
          sequence);
    }
  }
}
