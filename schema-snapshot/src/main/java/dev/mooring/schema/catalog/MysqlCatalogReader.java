package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Reads MariaDB 10.6 and later, or MySQL 8 and later, from the information_schema that both have.
 * What is a schema to the model is a database to them. Which of the two answers is asked, whatever
 * the dialect: checks, sequences and the spelling of defaults differ.
 */
final class MysqlCatalogReader implements CatalogReader {
  static final String MARIADB = "mariadb";
  static final String MYSQL = "mysql";

  private final String dialect;

  MysqlCatalogReader(String dialect) {
    this.dialect = dialect;
  }

  @Override
  public Schema read(Connection connection, CatalogScope scope) throws SQLException {
    boolean mariadb =
        connection
            .getMetaData()
            .getDatabaseProductVersion()
            .toLowerCase(Locale.ROOT)
            .contains(MARIADB);
    mariadb |= connection.getMetaData().getDatabaseProductName().equalsIgnoreCase(MARIADB);
    CatalogQueries queries = new CatalogQueries(connection, scope);
    MysqlText text = new MysqlText(scope.defaultSchema());
    MysqlTables.read(queries);
    MysqlChecks checks = MysqlChecks.read(queries, text, mariadb);
    MysqlColumns.read(queries, text, checks, mariadb);
    checks.addRest(queries);
    MysqlConstraints.read(queries);
    MysqlIndexes.read(queries, text, mariadb);
    return new Schema(
        dialect,
        queries.tables().stream().map(TableDraft::table).toList(),
        mariadb ? MysqlSequences.read(queries) : List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
