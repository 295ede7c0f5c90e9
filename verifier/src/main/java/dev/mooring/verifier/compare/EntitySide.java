package dev.mooring.verifier.compare;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.state.Checksum;
import dev.mooring.schema.state.Digest;
import dev.mooring.schema.timing.PhaseTimes;
import dev.mooring.verifier.compare.EntityForms.Kept;
import dev.mooring.verifier.compare.EntityRun.Failures;
import dev.mooring.verifier.compare.h2.H2Layout;
import dev.mooring.verifier.compare.jdbc.JdbcLayout;
import dev.mooring.verifier.compare.mysql.MysqlLayout;
import dev.mooring.verifier.compare.postgresql.PostgresqlLayout;
import dev.mooring.verifier.replay.DatabaseText;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the entities' schema through the engine: its DDL is applied and read back from the catalog.
 * Tables whose DDL did not change since last time are not applied again.
 */
final class EntitySide {
  private final MigrationReplay replay;
  private final Schema entities;
  private final Schema migrated;
  private final EntityDdl ddl;
  private final @Nullable EntityForms forms;
  private final Map<String, String> options;

  /**
   * @param entities without the name of the default schema
   * @param migrated what the migrations produce
   * @param forms {@code null} where everything is to be proven anew
   * @param options of the project
   */
  EntitySide(
      MigrationReplay replay,
      Schema entities,
      Schema migrated,
      @Nullable EntityForms forms,
      Map<String, String> options) {
    this.replay = replay;
    this.entities = entities;
    this.migrated = migrated;
    this.ddl = new EntityDdl(entities);
    this.forms = forms;
    this.options = options;
  }

  /**
   * The entities as the engine understands them.
   *
   * @param findings what the engine refuses; tables that failed are not in the schema
   */
  record Result(Schema schema, List<Finding> findings) {}

  private record Read(Schema schema, Failures failures) {}

  Result read() throws GateException {
    String base = base();
    String sequences = Checksum.of(ddl.sequencesText());
    Kept kept = forms == null ? null : forms.find(base);
    Map<ObjectName, String> hashes = new HashMap<>();
    Set<ObjectName> changed = new HashSet<>();
    for (Table table : entities.tables()) {
      if (EntityDdl.isCreated(table)) {
        String hash = Checksum.of(ddl.text(table));
        hashes.put(table.name(), hash);
        if (kept == null || !hash.equals(kept.hashes().get(table.name()))) {
          changed.add(table.name());
        }
      }
    }
    Mapped mapped = new Mapped(entities, migrated);
    if (kept != null && changed.isEmpty() && kept.sequences().equals(sequences)) {
      return new Result(mapped.of(kept.schema(), Set.of()), List.of());
    }
    PhaseTimes times = new PhaseTimes(options);
    Read read = apply(changed);
    times.end("engine", "worker.verify");
    times.write();
    Schema whole = kept == null ? read.schema() : joined(kept.schema(), read.schema(), changed);
    if (forms != null && read.failures().findings().isEmpty()) {
      forms.keep(base, new Kept(hashes, sequences, whole));
    }
    return new Result(mapped.of(whole, read.failures().tables()), read.failures().findings());
  }

  /** What the meaning of every table may depend on. */
  private String base() {
    Digest digest = new Digest().add(replay.engineId()).add(entities.dialect());
    digest.add(ddl.typesText());
    for (EnumType type : migrated.enums()) {
      digest.add(type.toString());
    }
    for (Domain domain : migrated.domains()) {
      digest.add(domain.toString());
    }
    return digest.hex();
  }

  private Read apply(Set<ObjectName> wanted) throws GateException {
    EntityLayout layout =
        switch (entities.dialect()) {
          case "postgresql" -> new PostgresqlLayout();
          case "h2" -> new H2Layout();
          case "mariadb", "mysql" -> new MysqlLayout(entities.dialect());
          default -> new JdbcLayout(entities.dialect());
        };
    EntityRun.Failures none = new Failures(List.of(), Set.of());
    List<EntityDdl.Statement> statements = ddl.statements(wanted);
    try {
      try {
        return layout.quick(
            replay,
            entities.namedSchemas(),
            connection -> {
              new EntityRun(connection, statements).all();
              return new Read(catalog(connection, wanted), none);
            });
      } catch (SQLException e) {
        // once more with everything that migrations made, to tell which statement fails and why
      }
      return layout.whole(
          replay,
          entities,
          connection -> {
            Failures failures = new EntityRun(connection, statements).oneByOne();
            return new Read(catalog(connection, wanted), failures);
          });
    } catch (SQLException e) {
      throw new GateException(
          Finding.error(
              "database.catalog",
              entities.dialect(),
              "the entities cannot be put through the database: " + DatabaseText.of(e)));
    }
  }

  private Schema catalog(Connection connection, Set<ObjectName> wanted) throws SQLException {
    CatalogScope scope = replay.scope(connection);
    Set<String> further = new HashSet<>(scope.furtherSchemas());
    further.removeIf(schema -> schema.startsWith(PostgresqlLayout.ASIDE));
    Schema read =
        CatalogReader.of(entities.dialect())
            .read(
                connection,
                new CatalogScope(
                    scope.defaultSchema(), List.copyOf(further), scope.ignoredTables(), wanted));
    return Aside.removed(read, PostgresqlLayout.ASIDE);
  }

  /** Tables kept from last time, with those read now in their place. */
  private Schema joined(Schema kept, Schema read, Set<ObjectName> changed) {
    List<Table> tables = new ArrayList<>(read.tables());
    for (Table table : kept.tables()) {
      if (!changed.contains(table.name()) && entities.table(table.name()) != null) {
        tables.add(table);
      }
    }
    return new Schema(
        read.dialect(), tables, read.sequences(), read.enums(), read.domains(), List.of());
  }
}
