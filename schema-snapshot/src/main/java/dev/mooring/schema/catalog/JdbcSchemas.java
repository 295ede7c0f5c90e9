package dev.mooring.schema.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The schemas of a database whose engine has no reader of its own. */
public final class JdbcSchemas {
  private JdbcSchemas() {}

  /** The schema of names without one; empty on engines that have no schemas. */
  public static String current(Connection connection) throws SQLException {
    String schema = connection.getSchema();
    return schema == null ? "" : schema.strip();
  }

  /**
   * The schemas that hold what users created, the current one first; that one alone where others
   * belong to other users, as in Oracle.
   *
   * @param dialect the engine's id
   */
  public static List<String> of(Connection connection, String dialect) throws SQLException {
    JdbcEngine engine = JdbcEngine.of(dialect);
    Set<String> schemas = new LinkedHashSet<>();
    schemas.add(current(connection));
    if (!engine.databasePerSchema()) {
      try (ResultSet rows = connection.getMetaData().getSchemas()) {
        while (rows.next()) {
          String schema = rows.getString("TABLE_SCHEM");
          if (schema != null && engine.isUsers(schema.strip())) {
            schemas.add(schema.strip());
          }
        }
      }
    }
    return new ArrayList<>(schemas);
  }
}
