package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.hazard.LintCode;

/** What an {@code alter table} costs on MariaDB and MySQL, as the engine says it. */
final class MysqlRule implements Rule {
  @Override
  public void look(Step step, Hazards hazards) {
    if (!hazards.isMysql()) {
      return;
    }
    SqlText sql = step.sql();
    if (sql.starts("alter table")
        && sql.has("references")
        && !sql.has("foreign key")
        && step.changes().stream().noneMatch(ForeignKeyChange.Missing.class::isInstance)) {
      hazards.add(
          LintCode.REFERENCES_IGNORED,
          step,
          sql.nameAfter("alter table"),
          "references behind a column makes no foreign key here: it is read and forgotten",
          "alter table "
              + sql.nameAfter("alter table")
              + " add constraint … foreign key (…) references …");
    }
    Alteration alteration = Alteration.of(sql);
    ObjectName table =
        alteration == null
            ? null
            : RowsRule.existing(step, alteration.table().replace("`", ""), hazards);
    if (table == null) {
      return;
    }
    switch (step.measured().cost()) {
      case COPY ->
          hazards.add(
              LintCode.ALGORITHM_COPY,
              step,
              table.toString(),
              "copies every row of " + table + "; nobody writes it meanwhile",
              "add a column or table beside it and copy the rows a few thousand at a time",
              "or gh-ost, pt-online-schema-change",
              "algorithm=inplace, lock=none at the end of a statement makes it fail rather than"
                  + " copy");
      case BLOCKS_WRITES ->
          hazards.add(
              LintCode.ALGORITHM_LOCKS,
              step,
              table.toString(),
              "reads or writes every row of " + table + "; nobody else writes it meanwhile",
              "do it while the table is small or the application stands still",
              "lock=none at the end of a statement makes it fail rather than block");
      case REBUILD ->
          hazards.add(
              LintCode.ALGORITHM_REBUILD,
              step,
              table.toString(),
              "may write every row of "
                  + table
                  + " anew: others read and write meanwhile, but replicas fall behind",
              "algorithm=instant at the end of a statement makes it fail rather than rebuild");
      case UNKNOWN, INSTANT, ONLINE -> {}
    }
  }
}
