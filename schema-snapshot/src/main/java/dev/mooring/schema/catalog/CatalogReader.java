package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads what a database of one engine holds. Stateless and thread-safe. */
public interface CatalogReader {
  /**
   * Reads the schemas in scope. Types and expressions are spelled as the engine's catalog spells
   * them; names in the default schema have no qualifier; sequences that identity and serial columns
   * number from, members of extensions, and indexes that only back a constraint are left out.
   *
   * <p>The connection is left as it was: settings, transaction, auto-commit. Nothing is written.
   *
   * @throws SQLException where the catalog cannot be read
   */
  Schema read(Connection connection, CatalogScope scope) throws SQLException;

  /**
   * Whether there is a reader for the catalog of that dialect ({@code postgresql}, {@code h2},
   * {@code mariadb}, {@code mysql}). What is read of others is what their JDBC driver tells.
   */
  static boolean supports(String dialect) {
    return switch (dialect) {
      case PostgresqlCatalogReader.DIALECT,
          H2CatalogReader.DIALECT,
          MysqlCatalogReader.MARIADB,
          MysqlCatalogReader.MYSQL ->
          true;
      default -> false;
    };
  }

  /** The reader for a dialect; for one without a reader of its own, what JDBC tells. */
  static CatalogReader of(String dialect) {
    return switch (dialect) {
      case PostgresqlCatalogReader.DIALECT -> new PostgresqlCatalogReader();
      case H2CatalogReader.DIALECT -> new H2CatalogReader();
      case MysqlCatalogReader.MARIADB, MysqlCatalogReader.MYSQL -> new MysqlCatalogReader(dialect);
      default -> new JdbcCatalogReader(dialect);
    };
  }
}
