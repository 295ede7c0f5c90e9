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
  /** What statements begin with that change no schema; a select may, by a function. */
  private static final Set<String> ROWS =
      Set.of("insert", "update", "delete", "comment", "analyze", "set", "copy");

  private final MigrationReplay replay;
  private final String dialect;
  private final Map<String, Script> wanted;
  private final List<Steps> recorded = new ArrayList<>();
  private @Nullable Running running;

  /** What the migration before left; {@code null} where that was not looked at. */
  private @Nullable Schema left;

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
    boolean deferred;

    Running(Script script, Connection connection) throws SQLException {
      this.script = script;
      this.text = new ScriptText(script.text());
      this.start = left == null ? read(connection) : left;
      this.now = start;
      this.version = connection.getMetaData().getDatabaseMajorVersion();
      start.tables().stream().map(Table::name).forEach(existing::add);
    }

    void before(SqlText sql, Connection connection) throws SQLException {
      transactional = !connection.getAutoCommit();
      if (deferred && !isNewTable(sql) && !isAboutRows(sql)) {
        end(connection);
      }
      probe.before(sql, connection);
    }

    void after(SqlText sql, Connection connection) throws SQLException {
      Measured measured = probe.after(connection);
      boolean later = isOnlyRows(sql, measured) || isOnlyNew(sql, measured);
      deferred = later ? deferred || !isOnlyRows(sql, measured) : false;
      Schema then = later ? now : read(connection);
      List<SchemaChange> changes = later ? List.of() : told(changes(then));
      ScriptText.Place place = text.place(sql);
      steps.add(
          new Step(
              steps.size(),
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

    private List<SchemaChange> changes(Schema then) {
      return then.equals(now) ? List.of() : SchemaDiffer.diffWithFollowUps(then, now);
    }

    /** Gives tables that came to the statements that made them, and leaves the others. */
    private List<SchemaChange> told(List<SchemaChange> changes) {
      List<SchemaChange> others = new ArrayList<>(changes);
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        String name = step.sql().nameAfter("create table");
        String plain = name.substring(name.lastIndexOf('.') + 1);
        List<SchemaChange> own = new ArrayList<>(step.changes());
        for (SchemaChange change : changes) {
          if (change instanceof TableChange.Missing came
              && came.table().name().equalsIgnoreCase(plain)
              && others.remove(change)) {
            own.add(change);
          }
        }
        if (own.size() > step.changes().size()) {
          steps.set(i, step.with(own));
        }
      }
      return others;
    }

    /** Tables that are new are looked at together, which saves time. */
    private boolean isOnlyNew(SqlText sql, Measured measured) {
      return measured.known() && isNewTable(sql) && measured.locked().isEmpty();
    }

    private boolean isNewTable(SqlText sql) {
      return sql.starts("create table") && !sql.has("references") && !sql.has("partition of");
    }

    void end(Connection connection) throws SQLException {
      Schema then = read(connection);
      told(changes(then));
      now = then;
      deferred = false;
    }

    private boolean isOnlyRows(SqlText sql, Measured measured) {
      return measured.locked().isEmpty() && isAboutRows(sql);
    }

    private boolean isAboutRows(SqlText sql) {
      return !sql.isEmpty() && ROWS.contains(sql.tokens().get(0).text());
    }
  }

  private Schema read(Connection connection) throws SQLException {
    return CatalogReader.of(dialect).read(connection, replay.scope(connection));
  }

  @Override
  public void begins(String script, Connection connection) {
    running = null;
    Script file = find(script);
    if (file == null) {
      left = null;
    } else {
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
    } else if (open.deferred) {
      tried(() -> open.end(connection));
    }
    left = open.now;
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
