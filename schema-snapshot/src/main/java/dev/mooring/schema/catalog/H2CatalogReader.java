package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads H2 2.x from its INFORMATION_SCHEMA. The views there have no indexes, so that they are read
 * one by one and joined here. An H2 that holds a materialized view cannot list its columns (general
 * error 50000, seen in 2.4.240), which is passed on.
 */
final class H2CatalogReader implements CatalogReader {
  static final String DIALECT = "h2";

  @Override
  public Schema read(Connection connection, CatalogScope scope) throws SQLException {
    boolean knowsNullsDistinct = connection.getMetaData().getDatabaseMinorVersion() >= 2;
    CatalogQueries queries = new CatalogQueries(connection, scope);
    H2Tables.read(queries);
    H2TypeNames typeNames = H2TypeNames.read(queries);
    H2Columns.read(queries, typeNames);
    H2Constraints constraints = H2Constraints.read(queries, knowsNullsDistinct);
    H2Indexes.read(queries, constraints, knowsNullsDistinct);
    return new Schema(
        DIALECT,
        queries.tables().stream().map(TableDraft::table).toList(),
        H2Sequences.read(queries),
        List.of(),
        H2Types.read(queries, typeNames, constraints),
        List.of());
  }

  /** The expression without the default schema's name before names. */
  static @Nullable String unqualified(@Nullable String expression, CatalogScope scope) {
    String qualifier = '"' + scope.defaultSchema().replace("\"", "\"\"") + "\".";
    if (expression == null || !expression.contains(qualifier)) {
      return expression;
    }
    Pattern literalOrQualifier = Pattern.compile("'(?:[^']|'')*'|" + Pattern.quote(qualifier));
    return literalOrQualifier
        .matcher(expression)
        .replaceAll(
            match -> match.group().startsWith("'") ? Matcher.quoteReplacement(match.group()) : "");
  }
}
