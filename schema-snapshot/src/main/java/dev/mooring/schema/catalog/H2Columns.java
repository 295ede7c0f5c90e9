package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns. H2 has one collation for the whole database, and stores generated columns. */
final class H2Columns {
  private static final String QUERY =
      "select table_schema, table_name, column_name, is_nullable, column_default, is_identity,"
          + " identity_generation, identity_start, identity_increment, is_generated,"
          + " generation_expression, domain_schema, domain_name, remarks, "
          + H2TypeNames.COLUMNS
          + " from information_schema.columns where table_schema in (%s)";

  private static final int TYPE = 15;
  private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_]*");

  private H2Columns() {}

  static void read(CatalogQueries queries, H2TypeNames typeNames) throws SQLException {
    queries.each(
        QUERY,
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          if (table != null) {
            table.columns.add(column(row, queries.scope, typeNames));
          }
        });
  }

  private static Column column(ResultSet row, CatalogScope scope, H2TypeNames typeNames)
      throws SQLException {
    String domain = row.getString(13);
    String type =
        domain == null
            ? typeNames.name(row.getString(1), row.getString(2), "TABLE", row, TYPE)
            : spelled(scope.name(row.getString(12), domain));
    Identity identity =
        row.getString(6).equals("YES")
            ? new Identity(
                Objects.equals(row.getString(7), "ALWAYS")
                    ? Identity.Kind.ALWAYS
                    : Identity.Kind.BY_DEFAULT,
                row.getLong(8),
                row.getLong(9))
            : null;
    String expression = H2CatalogReader.unqualified(row.getString(11), scope);
    Generated generated =
        row.getString(10).equals("ALWAYS") && expression != null
            ? new Generated(expression, true)
            : null;
    String comment = row.getString(14);
    return new Column(
        row.getString(3),
        type,
        row.getString(4).equals("YES"),
        identity != null || generated != null
            ? null
            : H2CatalogReader.unqualified(row.getString(5), scope),
        identity,
        generated,
        null,
        empty(comment) ? null : comment,
        null);
  }

  private static boolean empty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static String spelled(ObjectName name) {
    String schema = name.schema();
    return schema == null ? quoted(name.name()) : quoted(schema) + "." + quoted(name.name());
  }

  private static String quoted(String name) {
    return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
