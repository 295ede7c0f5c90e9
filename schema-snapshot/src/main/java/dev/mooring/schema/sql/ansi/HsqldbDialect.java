package dev.mooring.schema.sql.ansi;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.IdentityClause;

/** HSQLDB 2.x, where it differs from the standard. */
final class HsqldbDialect extends AnsiDialect {
  HsqldbDialect() {
    super("hsqldb");
  }

  @Override
  public String alterNullability(ObjectName table, Column column, boolean nullable) {
    return alter(table)
        + "alter column "
        + quote(column.name())
        + (nullable ? " set null" : " set not null");
  }

  @Override
  public String addIdentity(ObjectName table, Column column, Identity identity) {
    return alter(table) + "alter column " + quote(column.name()) + IdentityClause.of(identity);
  }
}
