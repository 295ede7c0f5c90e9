package dev.mooring.verifier.replay;

import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.spi.UnitPlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is read of a database that is not ours, of which the unit may be only a part. */
public final class LiveScope {
  private final UnitPlan plan;
  private final MigrationSettings settings;

  /** The scope for a database to which the migrations of that plan were applied. */
  public LiveScope(UnitPlan plan) {
    this.plan = plan;
    this.settings = new MigrationSettings(plan);
  }

  /** The schemas that Flyway is told to look after, the default one first; may be empty. */
  public List<String> managedSchemas() {
    return settings.schemas();
  }

  /**
   * Everything that the engine does not need for itself, without Flyway's history. Names without a
   * schema are those of the first managed one, else of the one in which the connection is.
   */
  public CatalogScope of(Connection connection) throws SQLException {
    Set<String> history = Set.of(settings.historyTable());
    List<String> managed = settings.schemas();
    if (MigrationReplay.schemasAreDatabases(plan)) {
      String current = managed.isEmpty() ? connection.getCatalog() : managed.get(0);
      return new CatalogScope(current, managed, history, null);
    }
    String current = managed.isEmpty() ? connection.getSchema() : managed.get(0);
    String standard = current == null ? MigrationReplay.defaultSchema(plan) : current;
    return new CatalogScope(standard, others(connection, standard), history, null);
  }

  /** All schemas but that one that are not the engine's own. */
  static List<String> others(Connection connection, String standard) throws SQLException {
    List<String> others = new ArrayList<>();
    try (ResultSet schemas = connection.getMetaData().getSchemas()) {
      while (schemas.next()) {
        String schema = schemas.getString("TABLE_SCHEM");
        boolean own =
            schema == null
                || schema.equalsIgnoreCase("information_schema")
                || schema.startsWith("pg_");
        if (!own && !schema.equals(standard)) {
          others.add(schema);
        }
      }
    }
    return others;
  }
}
