package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** H2 2.x. */
final class H2CatalogReader implements CatalogReader {
  static final String DIALECT = "h2";

  @Override
  public Schema read(Connection connection, CatalogScope scope) throws SQLException {
    return Schema.empty(DIALECT);
  }
}
