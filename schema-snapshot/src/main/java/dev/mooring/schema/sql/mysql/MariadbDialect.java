package dev.mooring.schema.sql.mysql;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;
import org.jspecify.annotations.Nullable;

/** MariaDB 10.6 and later. Sequences are spelled as in the standard. */
public final class MariadbDialect extends MysqlDialect {
  @Override
  public String id() {
    return "mariadb";
  }

  /** A check in a column's definition has the column's name and goes with the definition. */
  @Override
  public String dropCheck(ObjectName table, String name, @Nullable Column column) {
    return column == null
        ? super.dropCheck(table, name, null)
        : modify(table, column, column.nullable(), column.defaultValue());
  }
}
