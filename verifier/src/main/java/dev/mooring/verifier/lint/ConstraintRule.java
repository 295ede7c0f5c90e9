package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.UniqueChange;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.hazard.LintCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes that come: existing rows are looked at, and may not satisfy them. */
final class ConstraintRule implements Rule {
  private static final String LATER = "in a later migration: ";
  private static final String OWN =
      "in a migration of its own, which Flyway runs outside of a transaction";

  @Override
  public void look(Step step, Hazards hazards) {
    for (SchemaChange change : step.changes()) {
      if (change instanceof ForeignKeyChange.Missing came) {
        foreignKey(came.table(), came.expected(), step, hazards);
      } else if (change instanceof ForeignKeyChange.Changed changed
          && changed.aspect() == ForeignKeyChange.Aspect.VALIDITY) {
        validated(
            changed.table(),
            changed.expected().name(),
            changed.expected().validated(),
            step,
            hazards);
      } else if (change instanceof CheckChange.Missing came) {
        check(came, step, hazards);
      } else if (change instanceof CheckChange.Changed changed
          && changed.aspect() == CheckChange.Aspect.VALIDITY) {
        validated(
            changed.table(),
            changed.expected().name(),
            changed.expected().validated(),
            step,
            hazards);
      } else if (change instanceof UniqueChange.Missing came) {
        unique(
            came.table(), came.expected().columns(), came.expected().name(), null, step, hazards);
      } else if (change instanceof PrimaryKeyChange.Missing came) {
        primaryKey(came.table(), came.expected().columns(), step, hazards);
      } else if (change instanceof PrimaryKeyChange.Changed changed) {
        primaryKey(changed.table(), changed.expected().columns(), step, hazards);
      } else if (change instanceof IndexChange.Missing came) {
        index(came.table(), came.expected(), step, hazards);
      } else if (change instanceof DomainChange.Changed changed
          && changed.expected().checks().size() > changed.actual().checks().size()) {
        domain(changed, step, hazards);
      }
    }
  }

  private static void foreignKey(ObjectName table, ForeignKey key, Step step, Hazards hazards) {
    if (!step.exists(table) || !key.validated() || !step.mayHaveScanned(table)) {
      return;
    }
    String object = table + "." + String.join(", ", key.columns());
    boolean fresh = key.columns().stream().noneMatch(column -> step.exists(table, column));
    String fails = fresh ? "" : ", and it fails where a row refers to nothing";
    if (!hazards.isPostgresql()) {
      if (!fresh) {
        hazards.add(
            LintCode.FOREIGN_KEY_ROWS,
            step,
            object,
            "adds a foreign key from "
                + object
                + " to "
                + key.target()
                + (hazards.isMysql()
                    ? ", for which every row is copied unless foreign_key_checks is off; nobody"
                        + " writes "
                        + table
                        + " meanwhile"
                    : "")
                + fails,
            "first look for such rows, and mend them");
      }
      return;
    }
    String name = key.name() == null ? "…" : hazards.sql(key.name());
    hazards.add(
        LintCode.FOREIGN_KEY_VALIDATES,
        step,
        object,
        "adds a foreign key from "
            + object
            + " to "
            + key.target()
            + ", for which every row is read; nobody writes "
            + (key.target().equals(table) ? table : "either table")
            + " meanwhile"
            + fails,
        hazards.alter(table)
            + "add constraint "
            + name
            + " foreign key ("
            + hazards.dialect().quote(key.columns())
            + ") references "
            + hazards.sql(key.target())
            + " not valid",
        LATER + hazards.alter(table) + "validate constraint " + name);
  }

  private static void check(CheckChange.Missing came, Step step, Hazards hazards) {
    ObjectName table = came.table();
    if (!step.exists(table) || !came.expected().validated() || !step.mayHaveScanned(table)) {
      return;
    }
    String name = came.expected().name();
    if (came.expected().expression().startsWith("EXCLUDE ")) {
      hazards.add(
          LintCode.EXCLUSION_LOCKS,
          step,
          table.toString(),
          "adds the exclusion constraint "
              + (name == null ? "" : name + " ")
              + "to "
              + table
              + ", for which an index is built; nobody reads or writes it meanwhile, and it fails"
              + " where rows exclude each other",
          "PostgreSQL has no way to do that in steps: do it while the table is small or the"
              + " application stands still, with a lock_timeout");
      return;
    }
    if (!hazards.isPostgresql()) {
      hazards.add(
          LintCode.CHECK_ROWS,
          step,
          table.toString(),
          "adds a check to " + table + "; it fails where a row does not satisfy it",
          "first look for such rows: select * from "
              + hazards.sql(table)
              + " where not "
              + bracketed(came.expected().expression()));
      return;
    }
    String quoted = name == null ? "…" : hazards.sql(name);
    hazards.add(
        LintCode.CHECK_VALIDATES,
        step,
        table.toString(),
        "adds the check "
            + (name == null ? "" : name + " ")
            + "to "
            + table
            + ", for which every row is read; nobody reads or writes it meanwhile, and it fails where"
            + " a row does not satisfy it",
        hazards.alter(table)
            + "add constraint "
            + quoted
            + " check "
            + bracketed(came.expected().expression())
            + " not valid",
        LATER + hazards.alter(table) + "validate constraint " + quoted);
  }

  /** In one pair of brackets, which catalogs add themselves. */
  private static String bracketed(String expression) {
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      depth += expression.charAt(i) == '(' ? 1 : expression.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && i < expression.length() - 1) {
        return "(" + expression + ")";
      }
    }
    return expression.isEmpty() ? "(…)" : expression;
  }

  private static void validated(
      ObjectName table, @Nullable String name, boolean valid, Step step, Hazards hazards) {
    if (hazards.isPostgresql()
        && valid
        && step.measured().held().contains(table)
        && step.exists(table)) {
      hazards.add(
          LintCode.VALIDATED_AT_ONCE,
          step,
          table.toString(),
          "validates "
              + (name == null ? "a constraint" : name)
              + " while this migration still keeps everybody from using "
              + table
              + ": not valid is of no use then",
          "validate it in a later migration: "
              + hazards.alter(table)
              + "validate constraint "
              + (name == null ? "…" : hazards.sql(name)));
    }
  }

  private static void unique(
      ObjectName table,
      List<String> columns,
      @Nullable String name,
      @Nullable Index index,
      Step step,
      Hazards hazards) {
    if (!step.exists(table) || step.sql().has("using index")) {
      return;
    }
    String object = table + "." + String.join(", ", columns);
    boolean fresh = columns.stream().noneMatch(column -> step.exists(table, column));
    if (hazards.isPostgresql() && !step.sql().has("concurrently") && step.mayHaveScanned(table)) {
      boolean constraint = !step.sql().has("index");
      String indexName = name == null ? hazards.sql(table.name() + "_key") : hazards.sql(name);
      String create =
          index == null
              ? "create unique index concurrently "
                  + indexName
                  + " on "
                  + hazards.sql(table)
                  + " ("
                  + hazards.dialect().quote(columns)
                  + ")"
              : concurrently(table, index, hazards);
      hazards.add(
          LintCode.UNIQUE_LOCKS,
          step,
          object,
          "makes "
              + object
              + " unique, for which an index is built; "
              + (constraint ? "nobody reads or writes " : "nobody writes ")
              + table
              + " meanwhile"
              + (fresh ? "" : ", and it fails where two rows have the same"),
          constraint
              ? new String[] {
                create + ", " + OWN,
                LATER
                    + hazards.alter(table)
                    + "add constraint "
                    + indexName
                    + " unique using index "
                    + indexName
              }
              : new String[] {create + ", " + OWN});
    } else if (!fresh) {
      hazards.add(
          LintCode.UNIQUE_ROWS,
          step,
          object,
          "makes " + object + " unique; it fails where two rows have the same",
          "first look for such rows: select "
              + hazards.dialect().quote(columns)
              + ", count(*) from "
              + hazards.sql(table)
              + " group by "
              + hazards.dialect().quote(columns)
              + " having count(*) > 1");
    }
  }

  private static void primaryKey(
      ObjectName table, List<String> columns, Step step, Hazards hazards) {
    if (!step.exists(table)) {
      return;
    }
    String object = table + "." + String.join(", ", columns);
    if (!hazards.isPostgresql()) {
      if (columns.stream().anyMatch(column -> step.exists(table, column))) {
        hazards.add(
            LintCode.UNIQUE_ROWS,
            step,
            object,
            "makes " + object + " the primary key; it fails where two rows have the same, or NULL",
            "first look for such rows, and mend them");
      }
      return;
    }
    if (step.sql().has("using index") && !step.measured().scanned().contains(table)) {
      return;
    }
    String name = hazards.sql(table.name() + "_pkey");
    hazards.add(
        LintCode.PRIMARY_KEY_LOCKS,
        step,
        object,
        "makes "
            + object
            + " the primary key, for which an index is built and every row is read; nobody reads or"
            + " writes "
            + table
            + " meanwhile",
        "create unique index concurrently "
            + name
            + " on "
            + hazards.sql(table)
            + " ("
            + hazards.dialect().quote(columns)
            + "), "
            + OWN,
        "let no column of it admit NULL (see lint.not-null.scan)",
        LATER
            + hazards.alter(table)
            + "add constraint "
            + name
            + " primary key using index "
            + name);
  }

  private static void index(ObjectName table, Index index, Step step, Hazards hazards) {
    if (index.unique()) {
      List<String> columns = index.parts().stream().map(IndexPart::value).toList();
      unique(table, columns, index.name(), index, step, hazards);
    } else if (hazards.isPostgresql()
        && step.exists(table)
        && !step.sql().has("concurrently")
        && step.mayHaveScanned(table)) {
      hazards.add(
          LintCode.INDEX_NOT_CONCURRENT,
          step,
          table
              + "."
              + index.parts().stream()
                  .map(IndexPart::value)
                  .reduce((a, b) -> a + ", " + b)
                  .orElse(""),
          "builds the index "
              + (index.name() == null ? "" : index.name() + " ")
              + "on "
              + table
              + "; nobody writes it meanwhile",
          concurrently(table, index, hazards) + ", " + OWN);
    }
  }

  private static String concurrently(ObjectName table, Index index, Hazards hazards) {
    return hazards
        .dialect()
        .createIndex(table, index)
        .replaceFirst("index ", "index concurrently ");
  }

  private static void domain(DomainChange.Changed changed, Step step, Hazards hazards) {
    String name = changed.expected().name().toString();
    hazards.add(
        LintCode.DOMAIN_CONSTRAINT,
        step,
        name,
        "adds a check to the domain "
            + name
            + ", for which every table with a column of it is read; nobody writes them meanwhile",
        "alter domain "
            + hazards.sql(changed.expected().name())
            + " add constraint … check (…) not valid",
        LATER
            + "alter domain "
            + hazards.sql(changed.expected().name())
            + " validate constraint …");
  }
}
