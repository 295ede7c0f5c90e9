package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sequences, where the engine is known to have a query for them; drivers tell nothing of them. */
final class JdbcSequences {
  private JdbcSequences() {}

  static List<Sequence> read(JdbcQueries queries, JdbcEngine engine) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    String sql = engine.sequences();
    if (sql != null) {
      Set<String> schemas = new HashSet<>(queries.scope.schemas());
      queries.query(
          sql,
          row -> {
            String schema = row.getString(1).strip();
            if (schemas.contains(schema)) {
              String cycle = row.getString(5).strip().toUpperCase(Locale.ROOT);
              sequences.add(
                  new Sequence(
                      queries.scope.name(schema, row.getString(2)),
                      null,
                      row.getLong(3),
                      row.getLong(4),
                      null,
                      null,
                      cycle.startsWith("Y") || cycle.equals("1") || cycle.equals("TRUE"),
                      null));
            }
          });
    }
    return sequences;
  }
}
