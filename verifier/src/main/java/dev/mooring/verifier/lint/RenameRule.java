package dev.mooring.verifier.lint;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.hazard.LintCode;
import dev.mooring.verifier.lint.Measured.RenamedColumn;
import java.util.List;
import java.util.Map;

/** Names that a release which still runs does not know. */
final class RenameRule implements Rule {
  private static final List<String> KINDS =
      List.of("sequence", "type", "domain", "view", "schema", "function", "procedure");

  @Override
  public void look(Step step, Hazards hazards) {
    for (Map.Entry<ObjectName, ObjectName> entry : Renames.tables(step).entrySet()) {
      ObjectName from = entry.getKey();
      ObjectName to = entry.getValue();
      if (step.exists(from)) {
        hazards.add(
            LintCode.TABLE_RENAMED,
            step,
            from.toString(),
            "renames the table "
                + from
                + " to "
                + to
                + "; a release that still runs knows only the old name",
            "keep the old name for the time of the rollout:",
            "create view " + hazards.sql(from) + " as select * from " + hazards.sql(to),
            "or give the entity the old name, which costs nothing: @Table(name = \""
                + from.name()
                + "\")");
      }
    }
    for (RenamedColumn column : Renames.columns(step)) {
      if (step.exists(column.table(), column.from())) {
        hazards.add(
            LintCode.COLUMN_RENAMED,
            step,
            column.table() + "." + column.from(),
            "renames the column "
                + column.table()
                + "."
                + column.from()
                + " to "
                + column.to()
                + "; a release that still runs knows only the old name",
            "add "
                + column.to()
                + ", write both, copy the values, and drop "
                + column.from()
                + " in a later migration",
            "or keep the old name, which costs nothing: @Column(name = \"" + column.from() + "\")");
      }
    }
    for (SqlText sql : step.sql().statements()) {
      for (String kind : KINDS) {
        if (sql.starts("alter " + kind) && (sql.has("rename to") || sql.has("set schema"))) {
          String name = sql.nameAfter("alter " + kind);
          hazards.add(
              LintCode.OBJECT_RENAMED,
              step,
              name,
              "renames the "
                  + kind
                  + " "
                  + name
                  + "; a release that still runs knows only the old name",
              "make a new one beside it, and drop the old one in a later migration");
        }
      }
    }
  }
}
