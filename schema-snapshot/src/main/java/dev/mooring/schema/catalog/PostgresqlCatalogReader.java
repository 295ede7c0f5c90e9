package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL 14 to 18. */
final class PostgresqlCatalogReader implements CatalogReader {
  static final String DIALECT = "postgresql";

  @Override
  public Schema read(Connection connection, CatalogScope scope) throws SQLException {
    return Schema.empty(DIALECT);
  }
}
