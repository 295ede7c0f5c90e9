package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Columns. Where an identity starts and by what it counts, no driver tells; the expression of a
 * generated column only some do.
 */
final class JdbcColumns {
  private static final String UNKNOWN_EXPRESSION = "'not told'";

  private JdbcColumns() {}

  static void read(JdbcQueries queries, JdbcEngine engine) throws SQLException {
    queries.eachSchema(
        (metadata, catalog, schema) -> metadata.getColumns(catalog, schema, "%", "%"),
        row -> {
          TableDraft table =
              queries.table(JdbcQueries.schema(row, "TABLE_SCHEM"), row.getString("TABLE_NAME"));
          if (table != null) {
            table.columns.add(column(row, engine));
          }
        });
  }

  private static Column column(ResultSet row, JdbcEngine engine) throws SQLException {
    // In the order of the columns, which is what older drivers of Oracle want.
    String name = row.getString("COLUMN_NAME");
    String type = JdbcTypes.spelled(row, engine);
    boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
    String comment = row.getString("REMARKS");
    String standard = row.getString("COLUMN_DEF");
    boolean numbered = isYes(row.getString("IS_AUTOINCREMENT"));
    boolean computed = !numbered && isYes(row.getString("IS_GENERATEDCOLUMN"));
    return new Column(
        name,
        type,
        nullable,
        numbered || computed ? null : defaultValue(standard),
        numbered ? new Identity(Identity.Kind.BY_DEFAULT, 1, 1) : null,
        computed ? new Generated(expression(standard), true) : null,
        null,
        comment == null || comment.isEmpty() ? null : comment,
        null);
  }

  private static boolean isYes(@Nullable String answer) {
    return "YES".equalsIgnoreCase(answer);
  }

  private static @Nullable String defaultValue(@Nullable String text) {
    String value = text == null ? "" : text.strip();
    return value.isEmpty() || value.equalsIgnoreCase("null") ? null : value;
  }

  /** Derby writes {@code GENERATED ALWAYS AS ( … )}, others the expression or nothing. */
  private static String expression(@Nullable String text) {
    String value = text == null ? "" : text.strip();
    if (value.toUpperCase(Locale.ROOT).startsWith("GENERATED ALWAYS AS")) {
      value = value.substring("GENERATED ALWAYS AS".length()).strip();
    }
    return value.isEmpty() ? UNKNOWN_EXPRESSION : value;
  }
}
