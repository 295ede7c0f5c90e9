package dev.mooring.verifier.lint;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationSet.Script;
import dev.mooring.verifier.replay.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what the statements of some migrations do while they run. */
final class Recording implements StatementWatch {
  private static final Set<String> ROWS =
      Set.of("insert", "update", "delete", "select", "with", "comment", "analyze", "set", "copy");

  private final MigrationReplay replay;
  private final String dialect;
  private final Map<String, Script> wanted;
  private final List<Steps> recorded = new ArrayList<>();
  private @Nullable Running running;
  private @Nullable SQLException problem;

  /**
   * @param wanted the migrations of interest by their names
   */
  Recording(MigrationReplay replay, String dialect, Map<String, Script> wanted) {
    this.replay = replay;
    this.dialect = dialect;
    this.wanted = wanted;
  }

  /** A migration that is under way. */
  private final class Running {
    final Script script;
    final ScriptText text;
    final Schema start;
    final Set<ObjectName> existing = new HashSet<>();
    final List<Step> steps = new ArrayList<>();
    final Probe probe = Probe.of(dialect, replay.defaultSchema());
    final int version;
    Schema now;
    boolean transactional;

    Running(Script script, Connection connection) throws SQLException {
      this.script = script;
      this.text = new ScriptText(script.text());
      this.start = read(connection);
      this.now = start;
      this.version = connection.getMetaData().getDatabaseMajorVersion();
      start.tables().stream().map(Table::name).forEach(existing::add);
    }

    void before(SqlText sql, Connection connection) throws SQLException {
      transactional = !connection.getAutoCommit();
      probe.before(sql, connection);
    }

    void after(SqlText sql, Connection connection) throws SQLException {
      Measured measured = probe.after(connection);
      Schema then = isOnlyRows(sql, measured) ? now : read(connection);
      List<SchemaChange> changes =
          then.equals(now) ? List.of() : SchemaDiffer.diffWithFollowUps(then, now);
      ScriptText.Place place = text.place(sql);
      steps.add(
          new Step(
              sql,
              place.first(),
              place.last(),
              transactional,
              start,
              now,
              then,
              changes,
              existing,
              measured));
      for (Map.Entry<ObjectName, ObjectName> renamed : measured.renamed().entrySet()) {
        if (existing.remove(renamed.getKey())) {
          existing.add(renamed.getValue());
        }
      }
      for (SchemaChange change : changes) {
        if (change instanceof TableChange.Extra gone) {
          existing.remove(gone.table());
        }
      }
      now = then;
    }

    private boolean isOnlyRows(SqlText sql, Measured measured) {
      return measured.locked().isEmpty()
          && !sql.isEmpty()
          && ROWS.contains(sql.tokens().get(0).text());
    }
  }

  private Schema read(Connection connection) throws SQLException {
    return CatalogReader.of(dialect).read(connection, replay.scope(connection));
  }

  @Override
  public void begins(String script, Connection connection) {
    running = null;
    Script file = find(script);
    if (file != null) {
      tried(
          () -> {
            Running begun = new Running(file, connection);
            running = begun;
            if (file.code()) {
              begun.before(SqlText.of(""), connection);
            }
          });
    }
  }

  @Override
  public void before(String sql, Connection connection) {
    Running open = running;
    if (open != null) {
      tried(() -> open.before(SqlText.of(sql), connection));
    }
  }

  @Override
  public void after(String sql, Connection connection) {
    Running open = running;
    if (open != null) {
      tried(() -> open.after(SqlText.of(sql), connection));
    }
  }

  @Override
  public void ends(String script, Connection connection) {
    Running open = running;
    if (open == null) {
      return;
    }
    if (open.script.code()) {
      tried(() -> open.after(SqlText.of(""), connection));
    }
    finish();
  }

  /** What was recorded, the migration that failed on the way included. */
  List<Steps> recorded() throws SQLException {
    if (problem != null) {
      throw problem;
    }
    finish();
    return List.copyOf(recorded);
  }

  private void finish() {
    Running open = running;
    if (open != null) {
      recorded.add(new Steps(open.script, open.steps, open.now, open.version));
    }
    running = null;
  }

  private @Nullable Script find(String script) {
    String name = script.replace('\\', '/');
    Script exact = wanted.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Script> entry : wanted.entrySet()) {
      if (name.endsWith("/" + entry.getKey()) || entry.getKey().endsWith("/" + name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private interface Look {
    void at() throws SQLException;
  }

  /** What goes wrong here is no fault of the migration. */
  private void tried(Look look) {
    if (problem == null) {
      try {
        look.at();
      } catch (SQLException e) {
        problem = e;
      }
    }
  }
}
