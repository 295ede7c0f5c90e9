package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns. The value that {@code on update} sets is part of the default; a collation is told where
 * it is not the table's.
 */
final class MysqlColumns {
  private static final String QUERY =
      """
      select c.table_schema, c.table_name, c.column_name, c.column_type, c.is_nullable,
        c.column_default, c.extra, c.generation_expression, c.column_comment, c.collation_name,
        t.table_collation
      from information_schema.columns c
        join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema in (%s)
      """;

  private static final String ON_UPDATE = "on update ";

  private final MysqlText text;
  private final MysqlChecks checks;
  private final boolean mariadb;

  private MysqlColumns(MysqlText text, MysqlChecks checks, boolean mariadb) {
    this.text = text;
    this.checks = checks;
    this.mariadb = mariadb;
  }

  static void read(CatalogQueries queries, MysqlText text, MysqlChecks checks, boolean mariadb)
      throws SQLException {
    MysqlColumns columns = new MysqlColumns(text, checks, mariadb);
    queries.each(
        QUERY,
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          if (table != null) {
            table.columns.add(columns.column(row));
          }
        });
  }

  private Column column(ResultSet row) throws SQLException {
    String name = row.getString(3);
    String type = MysqlTypeNames.spelled(row.getString(4));
    String extra = row.getString(7);
    String words = extra.toLowerCase(Locale.ROOT);
    boolean json =
        type.equals("longtext") && checks.takeJson(row.getString(1), row.getString(2), name);
    Identity identity =
        words.contains("auto_increment") ? new Identity(Identity.Kind.AUTO_INCREMENT, 1, 1) : null;
    String expression = row.getString(8);
    Generated generated =
        expression == null || expression.isEmpty()
            ? null
            : new Generated(
                text.plain(mariadb ? expression : MysqlText.unescapedOnce(expression)),
                words.contains("stored") || words.contains("persistent"));
    String collation = row.getString(10);
    String comment = row.getString(9);
    return new Column(
        name,
        json ? "json" : type,
        row.getString(5).equals("YES"),
        identity != null || generated != null ? null : defaultValue(row, type, words),
        identity,
        generated,
        json || Objects.equals(collation, row.getString(11)) ? null : collation,
        comment.isEmpty() ? null : comment,
        null);
  }

  private @Nullable String defaultValue(ResultSet row, String type, String extra)
      throws SQLException {
    String value = row.getString(6);
    if (value != null && mariadb) {
      // MariaDB prints an expression, and NULL where a column that may be null has none.
      value = value.equals("NULL") ? null : text.plain(value);
    } else if (value != null) {
      value =
          extra.contains("default_generated")
              ? text.plain(MysqlText.unescapedOnce(value))
              : MysqlTypeNames.isNumber(type) || value.startsWith("b'")
                  ? value
                  : MysqlText.quoted(value);
    }
    int update = extra.indexOf(ON_UPDATE);
    return update < 0
        ? value
        : (value == null ? "null" : value) + " " + extra.substring(update).strip();
  }
}
