package dev.mooring.schema.sql.mariadb;

import dev.mooring.schema.sql.mysql.MysqlDialect;

/** MariaDB 10.6 and later. Sequences are spelled as in the standard. */
public final class MariadbDialect extends MysqlDialect {
  @Override
  public String id() {
    return "mariadb";
  }
}
