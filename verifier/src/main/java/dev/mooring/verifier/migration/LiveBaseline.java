package dev.mooring.verifier.migration;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Differences;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.LiveDatabase;
import dev.mooring.verifier.diff.NamedDatabase;
import dev.mooring.verifier.policy.DifferenceFilter;
import dev.mooring.verifier.replay.LiveScope;
import dev.mooring.verifier.replay.MigrationReplay;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The first migration of a project whose database is there: what its catalog holds. */
final class LiveBaseline {
  /** What stands in catalogs beside tables, in the words of the standard. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "view", "select table_schema, table_name from information_schema.views",
          "routine", "select routine_schema, routine_name from information_schema.routines",
          "trigger", "select trigger_schema, trigger_name from information_schema.triggers");

  private final UnitPlan plan;
  private final NamedDatabase database;
  private final String name;

  LiveBaseline(UnitPlan plan, NamedDatabase database) {
    this.plan = plan;
    this.database = database;
    this.name = database.name();
  }

  /**
   * The candidate, with what it lacks of the database and what separates it from the entities.
   *
   * @throws GateException where the database cannot be read or the migration cannot be proven
   */
  Outcome run(
      Generation generation, String description, @Nullable Path directory, LocalDateTime now)
      throws GateException {
    if (!plan.dialect().equals(database.dialect())) {
      throw new GateException(
          Finding.error(
              "init.dialect",
              name,
              name + " is no database of " + plan.dialect() + ", of which this project is",
              "name another database, or say the dialect in mooring.toml"));
    }
    List<Finding> findings = new ArrayList<>();
    Schema live = read(findings);
    Schema managed = new DifferenceFilter(plan.policies()).managed(live);
    List<Table> tables = new ArrayList<>();
    for (Table table : managed.tables()) {
      if (isPlain(table)) {
        tables.add(table);
      } else {
        findings.add(untold("table", SqlDialect.of(plan.dialect()).quote(table.name())));
      }
    }
    List<Statement> statements = new ArrayList<>();
    for (String sql : DdlRenderer.create(managed.with(tables), SqlDialect.of(plan.dialect()))) {
      statements.add(Statement.of(Phase.CREATE_TABLES, sql).serving(""));
    }
    return generation.given(
        description,
        directory,
        now,
        statements,
        replay -> same(managed.with(tables), replay),
        findings);
  }

  private static boolean isPlain(Table table) {
    return table.kind() == TableKind.TABLE
        && !table.traits().contains(TableTrait.PARTITIONED)
        && !table.traits().contains(TableTrait.INHERITS);
  }

  private Schema read(List<Finding> findings) throws GateException {
    LiveScope scope = new LiveScope(plan);
    try {
      return new LiveDatabase(database.url(), plan.dialect())
          .read(
              connection -> {
                findings.addAll(others(connection));
                return CatalogReader.of(plan.dialect()).read(connection, scope.of(connection));
              });
    } catch (DevDatabaseException e) {
      throw new GateException(
          Finding.error(e.code(), name, e.problem(), e.fix().toArray(String[]::new)));
    }
  }

  private List<Finding> others(Connection connection) throws SQLException {
    List<Finding> others = new ArrayList<>();
    for (Map.Entry<String, String> kind : new TreeMap<>(OTHERS).entrySet()) {
      try (java.sql.Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(kind.getValue() + " order by 1, 2")) {
        while (rows.next()) {
          String schema = String.valueOf(rows.getString(1)).toLowerCase(Locale.ROOT);
          if (!schema.startsWith("pg_")
              && !schema.equals("information_schema")
              && !schema.equals("sys")
              && !schema.equals("mysql")) {
            others.add(untold(kind.getKey(), rows.getString(2)));
          }
        }
      }
    }
    return others;
  }

  private Finding untold(String kind, String object) {
    return Finding.error(
            "init.untold",
            object,
            "the " + kind + " " + object + " of " + name + " is not part of the baseline",
            "add it by hand, from what the engine's own dump says")
        .as(Level.WARNING);
  }

  private void same(Schema live, MigrationReplay replay) throws GateException {
    List<String> left =
        new Differences(name, "the baseline")
            .between(live, replay.migrated().schema()).stream()
                .filter(Difference::compared)
                .map(Difference::message)
                .toList();
    if (!left.isEmpty()) {
      throw new GateException(
          Finding.error(
              "generate.unproven",
              name,
              "the baseline would not make what is in "
                  + name
                  + ":\n    "
                  + String.join("\n    ", left),
              "write it by hand, from what the engine's own dump says"));
    }
  }
}
