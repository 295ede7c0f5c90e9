package dev.mooring.schema.catalog;

import dev.mooring.schema.model.CheckConstraint;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Checks. MariaDB has one unnamed check for each column, which it lists under the column's name,
 * and spells {@code json} as a longtext with such a check.
 */
final class MysqlChecks {
  private static final String MARIADB =
      """
      select constraint_schema, table_name, constraint_name, check_clause, 'YES'
      from information_schema.check_constraints where constraint_schema in (%s)
      """;

  private static final String MYSQL =
      """
      select t.constraint_schema, t.table_name, t.constraint_name, c.check_clause, t.enforced
      from information_schema.table_constraints t
        join information_schema.check_constraints c
          on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
      where t.constraint_type = 'CHECK' and t.constraint_schema in (%s)
      """;

  private final Map<Key, CheckConstraint> checks = new HashMap<>();

  private MysqlChecks() {}

  static MysqlChecks read(CatalogQueries queries, MysqlText text, boolean mariadb)
      throws SQLException {
    MysqlChecks read = new MysqlChecks();
    queries.each(
        mariadb ? MARIADB : MYSQL,
        row -> {
          String clause = row.getString(4);
          read.checks.put(
              new Key(row.getString(1), row.getString(2), row.getString(3)),
              new CheckConstraint(
                  row.getString(3),
                  null,
                  text.plain(mariadb ? clause : MysqlText.unescapedOnce(clause)),
                  row.getString(5).equals("YES"),
                  false));
        });
    return read;
  }

  /** Whether the column is json; its check is part of the type then and taken out. */
  boolean takeJson(String schema, String table, String column) {
    CheckConstraint check = checks.get(new Key(schema, table, column));
    String json = "json_valid(`" + column.replace("`", "``") + "`)";
    if (check == null || !check.expression().equals(json)) {
      return false;
    }
    checks.remove(new Key(schema, table, column));
    return true;
  }

  /** Puts all others into their tables. */
  void addRest(CatalogQueries queries) {
    checks.forEach(
        (key, check) -> {
          TableDraft table = queries.table(key.schema, key.table);
          if (table != null) {
            table.checks.add(check);
          }
        });
  }

  private record Key(String schema, String table, String name) {}
}
