package dev.mooring.schema.sql.ansi;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server 2017 and later, where it differs from the standard, after its Transact-SQL reference.
 * A default is a constraint there, dropped by a name that nobody but the server knows.
 */
final class SqlServerDialect extends CasePreservingDialect {
  SqlServerDialect() {
    super("sqlserver");
  }

  @Override
  public String numbered(String type, Identity identity) {
    return type + " identity(" + identity.start() + "," + identity.increment() + ")";
  }

  @Override
  public boolean typesGenerated() {
    return false;
  }

  @Override
  public String generated(Generated generated) {
    return "as (" + generated.expression() + ")" + (generated.stored() ? " persisted" : "");
  }

  @Override
  public String addColumn() {
    return "add ";
  }

  @Override
  public String alterType(ObjectName table, Column from, Column to) {
    return anew(table, to, from.nullable());
  }

  @Override
  public String alterNullability(ObjectName table, Column column, boolean nullable) {
    return anew(table, column, nullable);
  }

  @Override
  public String alterDefault(ObjectName table, Column column, @Nullable String expression) {
    return expression == null
        ? alter(table) + "drop constraint <the default of " + quote(column.name()) + ">"
        : alter(table) + "add default " + expression + " for " + quote(column.name());
  }

  @Override
  public String dropIndex(ObjectName table, String index) {
    return "drop index " + quote(index) + " on " + quote(table);
  }

  private String anew(ObjectName table, Column column, boolean nullable) {
    return alter(table)
        + "alter column "
        + quote(column.name())
        + " "
        + column.type()
        + (nullable ? " null" : " not null");
  }
}
