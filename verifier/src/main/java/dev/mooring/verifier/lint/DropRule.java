package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.TableKind;
import dev.mooring.verifier.hazard.LintCode;
import java.util.ArrayList;
import java.util.List;

/** What is gone afterwards, with what was in it. */
final class DropRule implements Rule {
  private static final List<String> OBJECTS =
      List.of(
          "function", "procedure", "trigger", "policy", "extension", "rule", "aggregate", "event");

  @Override
  public void look(Step step, Hazards hazards) {
    for (SchemaChange change : step.changes()) {
      if (change instanceof TableChange.Extra gone) {
        table(gone, step, hazards);
      } else if (change instanceof ColumnChange.Extra gone) {
        column(gone, step, hazards);
      } else if (change instanceof SequenceChange.Extra gone
          && step.start().sequences().stream()
              .anyMatch(sequence -> sequence.name().equals(gone.actual().name()))
          && !step.sql().has("rename")) {
        hazards.add(
            LintCode.SEQUENCE_DROPPED,
            step,
            gone.actual().name().toString(),
            "drops the sequence "
                + gone.actual().name()
                + " with its position; a release that still runs cannot number rows any more",
            "drop it in a later migration, when no release uses it any more");
      } else if (change instanceof DomainChange.Extra gone && !step.sql().has("rename")) {
        type(gone.actual().name(), step, hazards);
      } else if (change instanceof EnumChange.Extra gone && !isRenamed(gone, step)) {
        if (step.start().enums().contains(gone.actual())) {
          type(gone.actual().name(), step, hazards);
        }
      } else if (change instanceof EnumChange.ValuesChanged changed) {
        values(changed, step, hazards);
      }
    }
    text(step, hazards);
  }

  private static void table(TableChange.Extra gone, Step step, Hazards hazards) {
    ObjectName name = gone.table();
    if (!step.exists(name) || Renames.tables(step).containsKey(name)) {
      return;
    }
    if (gone.actual().kind() != TableKind.TABLE) {
      if (hazards.steps().after().table(name) == null) {
        dropped("view", name.toString(), step, hazards);
      }
      return;
    }
    hazards.add(
        LintCode.TABLE_DROPPED,
        step,
        name.toString(),
        "drops the table "
            + name
            + " with all its rows; a release that still runs cannot read or write it any more",
        "first release without the entity, then drop it in a later migration:",
        "drop table " + hazards.sql(name));
  }

  private static void column(ColumnChange.Extra gone, Step step, Hazards hazards) {
    String column = gone.actual().name();
    if (!step.exists(gone.table(), column)
        || Renames.columns(step).stream()
            .anyMatch(name -> name.table().equals(gone.table()) && name.from().equals(column))) {
      return;
    }
    hazards.add(
        LintCode.COLUMN_DROPPED,
        step,
        gone.table() + "." + column,
        "drops the column "
            + gone.table()
            + "."
            + column
            + " with its values; a release that still runs names it in every statement",
        "first release without the attribute, then drop it in a later migration:",
        hazards.alter(gone.table()) + "drop column " + hazards.sql(column));
  }

  private static void type(ObjectName name, Step step, Hazards hazards) {
    hazards.add(
        LintCode.TYPE_DROPPED,
        step,
        name.toString(),
        "drops the type " + name + "; with cascade every column of it goes as well",
        "first move its columns to another type, then drop it in a later migration");
  }

  private static void values(EnumChange.ValuesChanged changed, Step step, Hazards hazards) {
    List<String> removed = new ArrayList<>(changed.actual().values());
    removed.removeAll(changed.expected().values());
    if (!removed.isEmpty()) {
      hazards.add(
          LintCode.ENUM_VALUE_REMOVED,
          step,
          changed.expected().name().toString(),
          "the type "
              + changed.expected().name()
              + " has "
              + String.join(", ", removed)
              + " no more; a release that still runs may write it",
          "release without the constant, then move the rows, then remove the value");
    }
  }

  private static boolean isRenamed(EnumChange.Extra gone, Step step) {
    List<String> values = gone.actual().values();
    return step.changes().stream()
        .anyMatch(
            change ->
                change instanceof EnumChange.Missing came
                    && values.equals(came.expected().values()));
  }

  private static void text(Step step, Hazards hazards) {
    for (SqlText sql : step.sql().statements()) {
      if (sql.starts("drop schema") || sql.starts("drop database")) {
        String name = sql.nameAfter(sql.starts("drop schema") ? "drop schema" : "drop database");
        hazards.add(
            LintCode.SCHEMA_DROPPED,
            step,
            name,
            "drops the schema " + name + " with everything in it",
            "first drop what is in it, one reviewed migration at a time");
      }
      for (String kind : OBJECTS) {
        if (sql.starts("drop " + kind)) {
          String name = sql.nameAfter("drop " + kind);
          if (!comesBack(kind, name, hazards)) {
            dropped(kind, name, step, hazards);
          }
        }
      }
    }
  }

  /** Whether the migration makes it anew. */
  private static boolean comesBack(String kind, String name, Hazards hazards) {
    for (Step other : hazards.steps().steps()) {
      for (SqlText sql : other.sql().statements()) {
        int at = sql.starts("create") ? sql.find(kind) : -1;
        if (at >= 0 && sql.name(at + 1).equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void dropped(String kind, String name, Step step, Hazards hazards) {
    hazards.add(
        LintCode.OBJECT_DROPPED,
        step,
        name,
        "drops the "
            + kind
            + " "
            + name
            + "; a release that still runs, or SQL elsewhere, may need it",
        "drop it in a later migration, when nothing uses it any more");
  }
}
