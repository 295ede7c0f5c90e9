package dev.mooring.schema.sql.ansi;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Oracle 12.2 and later, where it differs from the standard, after its SQL Language Reference
 * (ALTER TABLE, modify_column_clauses).
 */
final class OracleDialect extends AnsiDialect {
  OracleDialect() {
    super("oracle");
  }

  @Override
  public String addColumn() {
    return "add ";
  }

  @Override
  public String alterType(ObjectName table, Column from, Column to) {
    return modify(table, to, to.type());
  }

  @Override
  public String alterNullability(ObjectName table, Column column, boolean nullable) {
    return modify(table, column, nullable ? "null" : "not null");
  }

  @Override
  public String alterDefault(ObjectName table, Column column, @Nullable String expression) {
    return modify(table, column, "default " + (expression == null ? "null" : expression));
  }

  private String modify(ObjectName table, Column column, String how) {
    return alter(table) + "modify " + quote(column.name()) + " " + how;
  }
}
