package dev.mooring.verifier.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What someone put into a database: looked for before anything is done to it. */
final class Contents {
  private static final int ENOUGH = 5;

  /**
   * Relations, sequences, types and functions that belong neither to the system nor an extension.
   */
  private static final String POSTGRESQL =
      """
      SELECT o.kind || ' ' || n.nspname || '.' || o.name
      FROM (SELECT 'pg_class'::regclass AS class, oid, relnamespace AS namespace, relname AS name,
                   CASE relkind WHEN 'S' THEN 'sequence' WHEN 'c' THEN 'type'
                                WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' ELSE 'table' END AS kind
            FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')
            UNION ALL
            SELECT 'pg_type'::regclass, oid, typnamespace, typname, 'type'
            FROM pg_catalog.pg_type WHERE typtype IN ('e', 'd', 'r')
            UNION ALL
            SELECT 'pg_proc'::regclass, oid, pronamespace, proname, 'function'
            FROM pg_catalog.pg_proc WHERE pronamespace <> 'pg_catalog'::regnamespace) o
      JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace
      WHERE n.nspname NOT IN ('information_schema', 'pg_catalog')
        AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                        WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype = 'e')
      ORDER BY 1 LIMIT 5
      """;

  private static final String H2 =
      """
      SELECT LOWER(TABLE_TYPE) || ' ' || TABLE_SCHEMA || '.' || TABLE_NAME
      FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
      UNION ALL SELECT 'sequence ' || SEQUENCE_SCHEMA || '.' || SEQUENCE_NAME
      FROM INFORMATION_SCHEMA.SEQUENCES
      UNION ALL SELECT 'domain ' || DOMAIN_SCHEMA || '.' || DOMAIN_NAME
      FROM INFORMATION_SCHEMA.DOMAINS
      UNION ALL SELECT 'routine ' || ROUTINE_SCHEMA || '.' || ROUTINE_NAME
      FROM INFORMATION_SCHEMA.ROUTINES
      ORDER BY 1 LIMIT 5
      """;

  private static final Set<String> SYSTEM_SCHEMAS =
      Set.of("INFORMATION_SCHEMA", "PG_CATALOG", "SYS", "SYSTEM", "MYSQL", "PERFORMANCE_SCHEMA");

  private Contents() {}

  /** Up to five things that are in the database, as {@code table public.owners}; empty if it is. */
  static List<String> of(Connection connection, String engine) throws SQLException {
    return switch (engine) {
      case "postgresql" -> query(connection, POSTGRESQL);
      case "h2" -> query(connection, H2);
      default -> tables(connection);
    };
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** Whatever JDBC calls a table (views and sequences too, where the driver lists them). */
  private static List<String> tables(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      while (rows.next() && found.size() < ENOUGH) {
        String schema = rows.getString("TABLE_SCHEM");
        String type = String.valueOf(rows.getString("TABLE_TYPE")).toLowerCase(Locale.ROOT);
        boolean system =
            type.startsWith("system")
                || (schema != null && SYSTEM_SCHEMAS.contains(schema.toUpperCase(Locale.ROOT)));
        if (!system) {
          found.add(
              type + " " + (schema == null ? "" : schema + ".") + rows.getString("TABLE_NAME"));
        }
      }
    }
    return found;
  }
}
