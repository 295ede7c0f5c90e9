package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads PostgreSQL 14 to 18 with six queries, whatever the number of tables. */
final class PostgresqlCatalogReader implements CatalogReader {
  static final String DIALECT = "postgresql";

  @Override
  public Schema read(Connection connection, CatalogScope scope) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    try (PostgresqlSession session = PostgresqlSession.open(connection, scope.defaultSchema())) {
      CatalogQueries queries = session.queries(scope);
      PostgresqlTables.read(queries);
      PostgresqlSequences sequences = PostgresqlSequences.read(queries);
      PostgresqlColumns.read(queries, sequences);
      PostgresqlConstraints.read(queries, version);
      PostgresqlIndexes.read(queries, version);
      PostgresqlTypes types = PostgresqlTypes.read(queries);
      return new Schema(
          DIALECT,
          queries.tables().stream().map(TableDraft::table).toList(),
          sequences.free(),
          types.enums(),
          types.domains(),
          List.of());
    }
  }

  /** A condition that leaves out members of extensions. */
  static String notOfExtension(String oid, String catalog) {
    return " and not exists (select 1 from pg_depend x where x.classid = '"
        + catalog
        + "'::regclass and x.objid = "
        + oid
        + " and x.objsubid = 0 and x.refclassid = 'pg_extension'::regclass and x.deptype = 'e')";
  }
}
