package dev.mooring.processor.conformance;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.CompileClasspath;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Comparison;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.replay.MigrationReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One server of an engine in which migrations are replayed, and what the gate finds there. Schemas
 * that come after the replay leave nothing behind.
 */
final class GatedEngine implements AutoCloseable {
  private static final Set<String> KEPT =
      Set.of("information_schema", "mysql", "performance_schema", "sys", "test");

  private final String dialect;
  private final ProjectContext project;
  private final MigrationReplay replay;

  /**
   * @param work of nobody else
   * @param migration SQL
   */
  GatedEngine(String dialect, Path work, String migration) throws IOException, GateException {
    this.dialect = dialect;
    Path migrations = Files.createDirectories(work.resolve("migrations"));
    Files.writeString(migrations.resolve("V1__all.sql"), migration);
    this.project =
        new ProjectContext(
            work,
            null,
            work.resolve("target"),
            Cache.directory(),
            Map.of(),
            true,
            new NoClasspath());
    Setting place = new Setting("filesystem:" + migrations, "the test");
    UnitPlan plan =
        new UnitPlan(
            "model",
            dialect,
            Map.of(),
            List.of(),
            // Names of models may look like placeholders.
            Map.of(
                "flyway.locations",
                place,
                "flyway.placeholderReplacement",
                new Setting("false", "the test")),
            null,
            work.resolve("model.lock.json"),
            LockMode.CHECK,
            DriftMode.ERROR,
            PolicySettings.NONE,
            List.of(),
            List.of(),
            List.of());
    this.replay = new MigrationReplay(project, plan);
  }

  /** Between the entities and what the migration made. */
  List<Finding> findings(EntitySchema entities) throws GateException {
    return Comparison.findings(project, "model", replay, entities, true);
  }

  /** Between the entities and a database that was made of that schema. */
  List<Finding> findings(EntitySchema entities, Schema produced)
      throws GateException, SQLException {
    return Comparison.findings(project, "model", replay, entities, made(produced), true);
  }

  /** What the catalog says of a schema that was created and is gone again. */
  private Schema made(Schema schema) throws GateException, SQLException {
    if (dialect.equals("h2")) {
      try (DevDatabase database = replay.empty();
          Connection connection = database.connect()) {
        return read(connection, schema);
      }
    }
    try (Connection connection = replay.database().connect()) {
      if (dialect.equals("postgresql")) {
        connection.setAutoCommit(false);
        try {
          return read(connection, schema);
        } finally {
          connection.rollback();
        }
      }
      String own = connection.getCatalog();
      try {
        execute(connection, List.of("create database made"));
        connection.setCatalog("made");
        return read(connection, schema);
      } finally {
        connection.setCatalog(own);
        dropOthers(connection, own);
      }
    }
  }

  private Schema read(Connection connection, Schema schema) throws SQLException {
    execute(connection, DdlRenderer.create(schema, SqlDialect.of(dialect)));
    return CatalogReader.of(dialect).read(connection, replay.scope(connection));
  }

  private static void dropOthers(Connection connection, String own) throws SQLException {
    List<String> drops = new ArrayList<>(List.of("set foreign_key_checks = 0"));
    try (ResultSet databases = connection.getMetaData().getCatalogs()) {
      while (databases.next()) {
        String name = databases.getString(1);
        if (!KEPT.contains(name) && !name.equals(own)) {
          drops.add("drop database `" + name + "`");
        }
      }
    }
    execute(connection, drops);
  }

  private static void execute(Connection connection, List<String> sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : sql) {
        try {
          statement.execute(text);
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + " in: " + text, e);
        }
      }
    }
  }

  @Override
  public void close() {
    replay.close();
  }

  private static final class NoClasspath implements CompileClasspath {
    @Override
    public boolean hasClass(String binaryName) {
      return false;
    }

    @Override
    public byte[] resource(String name) {
      return null;
    }

    @Override
    public String resourceLocation(String name) {
      return null;
    }
  }
}
