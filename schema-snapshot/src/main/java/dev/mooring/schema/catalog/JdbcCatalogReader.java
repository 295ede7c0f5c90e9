package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads an engine that has no reader of its own from what its JDBC driver tells ({@link
 * java.sql.DatabaseMetaData}): tables, views, columns, keys and indexes. Drivers tell nothing of
 * checks, collations, triggers, partial or computed indexes, enum types and domains; sequences are
 * asked for where {@link JdbcEngine} knows how. Three calls for each table, so that it is slower
 * than the others.
 */
final class JdbcCatalogReader implements CatalogReader {
  private final String dialect;

  JdbcCatalogReader(String dialect) {
    this.dialect = dialect;
  }

  @Override
  public Schema read(Connection connection, CatalogScope scope) throws SQLException {
    JdbcEngine engine = JdbcEngine.of(dialect);
    JdbcQueries queries = new JdbcQueries(connection, scope);
    JdbcTables.read(queries);
    JdbcColumns.read(queries, engine);
    JdbcConstraints.read(queries);
    JdbcIndexes.read(queries, engine);
    return new Schema(
        dialect,
        queries.tables().stream().map(TableDraft::table).toList(),
        JdbcSequences.read(queries, engine),
        List.of(),
        List.of(),
        List.of());
  }
}
