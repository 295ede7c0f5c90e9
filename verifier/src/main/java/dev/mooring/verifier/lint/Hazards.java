package dev.mooring.verifier.lint;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.hazard.LintCode;
import java.util.ArrayList;
import java.util.List;

/** Takes what rules find in one migration. */
final class Hazards {
  private final Steps steps;
  private final SqlDialect dialect;
  private final List<Hazard> found = new ArrayList<>();

  Hazards(Steps steps, String dialect) {
    this.steps = steps;
    this.dialect = SqlDialect.of(dialect);
  }

  /** One hazard and the statement that it comes from. */
  record Hazard(LintCode code, Step step, Finding finding) {}

  Steps steps() {
    return steps;
  }

  boolean isPostgresql() {
    return dialect.id().equals("postgresql");
  }

  boolean isMysql() {
    return dialect.id().equals("mariadb") || dialect.id().equals("mysql");
  }

  SqlDialect dialect() {
    return dialect;
  }

  /** A table's name as SQL writes it. */
  String sql(ObjectName table) {
    return dialect.quote(table);
  }

  /** A column's name as SQL writes it. */
  String sql(String column) {
    return dialect.quote(column);
  }

  /** {@code alter table owner}. */
  String alter(ObjectName table) {
    return "alter table " + sql(table) + " ";
  }

  /**
   * A hazard of a statement.
   *
   * @param object the table, column or else that it is about
   * @param message what the statement does, and what that means
   * @param fix the safe way, a line each
   */
  void add(LintCode code, Step step, String object, String message, String... fix) {
    Level level = code.level();
    Finding finding =
        Finding.error(code.id(), object, message, fix)
            .as(level == null ? Level.NOTE : level)
            .at(steps.script().place(), step.line());
    for (Hazard other : found) {
      if (other.step().number() == step.number() && other.finding().equals(finding)) {
        return;
      }
    }
    found.add(new Hazard(code, step, finding));
  }

  /** Whether that statement has a hazard of one of these codes on the table. */
  boolean has(Step step, ObjectName table, LintCode... codes) {
    for (Hazard hazard : found) {
      String object = hazard.finding().object();
      if (hazard.step().number() == step.number()
          && List.of(codes).contains(hazard.code())
          && (object.equals(table.toString()) || object.startsWith(table + "."))) {
        return true;
      }
    }
    return false;
  }

  List<Hazard> found() {
    return List.copyOf(found);
  }
}
