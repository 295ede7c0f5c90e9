package dev.mooring.verifier.lint;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.lint.Measured.AlterCost;
import dev.mooring.verifier.lint.Measured.RenamedColumn;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Locks are those of the backend in {@code pg_locks}; a table was rewritten where its
 * file is another one, and read as a whole where the count of its scans in this transaction rose:
 * both happen to empty tables as well.
 */
final class PostgresqlProbe implements Probe {
  private static final String RELATIONS =
      "select c.oid, n.nspname, c.relname, pg_relation_filenode(c.oid) as file,"
          + " c.relpersistence, c.reltablespace, pg_stat_get_xact_numscans(c.oid) as scans,"
          + " array(select a.attnum || ' ' || a.attname from pg_attribute a"
          + " where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns"
          + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_'"
          + " and n.nspname <> 'information_schema'";
  private static final String LOCKS =
      "select l.relation, l.mode from pg_locks l"
          + " where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted"
          + " and l.database = (select d.oid from pg_database d"
          + " where d.datname = current_database())";
  private static final String PATIENCE = "select current_setting('lock_timeout')";

  private final String defaultSchema;
  private @Nullable State state;

  PostgresqlProbe(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  private record Relation(
      ObjectName name,
      long file,
      String persistence,
      long tablespace,
      long scans,
      Map<String, String> columns) {}

  private record State(
      Map<Long, Relation> relations,
      Map<Long, LockMode> locks,
      boolean transactional,
      boolean patient) {}

  @Override
  public void before(SqlText statement, Connection connection) throws SQLException {
    State known = state;
    // Between two statements of a migration nothing happens.
    if (known == null || known.transactional() == connection.getAutoCommit()) {
      state = read(connection);
    }
  }

  @Override
  public Measured after(Connection connection) throws SQLException {
    State after = read(connection);
    State before = state == null ? after : state;
    state = after;
    boolean known = before.transactional() && after.transactional();
    Map<ObjectName, LockMode> locked = new HashMap<>();
    Set<ObjectName> held = new HashSet<>();
    Set<ObjectName> rewritten = new HashSet<>();
    Set<ObjectName> scanned = new HashSet<>();
    Set<ObjectName> moved = new HashSet<>();
    Set<ObjectName> persistence = new HashSet<>();
    Map<ObjectName, ObjectName> renamed = new HashMap<>();
    List<RenamedColumn> columns = new ArrayList<>();
    for (Map.Entry<Long, Relation> entry : before.relations().entrySet()) {
      Relation was = entry.getValue();
      LockMode old = before.locks().get(entry.getKey());
      LockMode now = after.locks().get(entry.getKey());
      if (known && now != null && (old == null || now.compareTo(old) > 0)) {
        locked.put(was.name(), now);
      }
      if (known && old == LockMode.ACCESS_EXCLUSIVE) {
        held.add(was.name());
      }
      Relation is = after.relations().get(entry.getKey());
      if (is == null) {
        continue;
      }
      add(rewritten, was, was.file() != is.file());
      add(scanned, was, known && is.scans() > was.scans());
      add(moved, was, was.tablespace() != is.tablespace());
      add(persistence, was, !was.persistence().equals(is.persistence()));
      if (!was.name().equals(is.name())) {
        renamed.put(was.name(), is.name());
      }
      columns.addAll(renamed(was, is));
    }
    return new Measured(
        known,
        locked,
        held,
        rewritten,
        scanned,
        moved,
        persistence,
        renamed,
        columns,
        before.patient(),
        AlterCost.UNKNOWN);
  }

  private static void add(Set<ObjectName> tables, Relation table, boolean belongs) {
    if (belongs) {
      tables.add(table.name());
    }
  }

  private static List<RenamedColumn> renamed(Relation was, Relation is) {
    List<RenamedColumn> renamed = new ArrayList<>();
    for (Map.Entry<String, String> column : was.columns().entrySet()) {
      String name = is.columns().get(column.getKey());
      if (name != null && !name.equals(column.getValue())) {
        renamed.add(new RenamedColumn(was.name(), column.getValue(), name));
      }
    }
    return renamed;
  }

  private State read(Connection connection) throws SQLException {
    Map<Long, Relation> relations = new HashMap<>();
    Map<Long, LockMode> locks = new HashMap<>();
    boolean patient;
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(RELATIONS)) {
        while (rows.next()) {
          relations.put(rows.getLong("oid"), relation(rows));
        }
      }
      try (ResultSet rows = statement.executeQuery(LOCKS)) {
        while (rows.next()) {
          LockMode mode = LockMode.of(rows.getString("mode"));
          if (mode != null) {
            locks.merge(rows.getLong("relation"), mode, (a, b) -> a.compareTo(b) > 0 ? a : b);
          }
        }
      }
      try (ResultSet rows = statement.executeQuery(PATIENCE)) {
        patient = !rows.next() || isEndless(rows.getString(1));
      }
    }
    return new State(relations, locks, !connection.getAutoCommit(), patient);
  }

  private static boolean isEndless(@Nullable String timeout) {
    return timeout == null || timeout.equals("0");
  }

  private Relation relation(ResultSet row) throws SQLException {
    Map<String, String> columns = new HashMap<>();
    Array array = row.getArray("columns");
    for (Object column : (Object[]) array.getArray()) {
      String[] parts = String.valueOf(column).split(" ", 2);
      columns.put(parts[0], parts[1]);
    }
    String schema = row.getString("nspname");
    return new Relation(
        new ObjectName(schema.equals(defaultSchema) ? null : schema, row.getString("relname")),
        row.getLong("file"),
        row.getString("relpersistence"),
        row.getLong("reltablespace"),
        row.getLong("scans"),
        columns);
  }
}
