package dev.mooring.verifier.report;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table in the diagram: what is written in it, and where it stands. */
final class TableBox {
  static final int HEAD = 30;
  static final int ROW = 20;
  private static final int MOST = 14;
  private static final int KEY = 30;
  private static final double LETTER = 7.3;

  private final Table table;
  private final String name;
  private final List<Row> rows = new ArrayList<>();
  private int hidden;
  private int x;
  private int y;

  /**
   * A column.
   *
   * @param key {@code PK}, {@code FK}, {@code UQ} or empty
   * @param name as it is written in SQL
   */
  record Row(String key, Column column, String name, String type) {}

  TableBox(Table table, Drift drift, SqlDialect dialect) {
    this.table = table;
    this.name = dialect.quote(table.name());
    Set<String> primary = new HashSet<>();
    if (table.primaryKey() != null) {
      primary.addAll(table.primaryKey().columns());
    }
    Set<String> foreign = new HashSet<>();
    table.foreignKeys().forEach(key -> foreign.addAll(key.columns()));
    Set<String> unique = new HashSet<>();
    table.uniqueKeys().forEach(key -> unique.addAll(key.columns()));
    List<Column> columns = new ArrayList<>(table.columns());
    columns.sort(
        Comparator.comparing((Column column) -> !primary.contains(column.name()))
            .thenComparing(column -> !foreign.contains(column.name()))
            .thenComparing(column -> drift.of(name, dialect.quote(column.name())) == null)
            .thenComparing(Column::name));
    for (Column column : columns) {
      if (rows.size() == MOST && columns.size() > MOST + 1) {
        hidden = columns.size() - MOST;
        break;
      }
      String key =
          primary.contains(column.name())
              ? "PK"
              : foreign.contains(column.name()) ? "FK" : unique.contains(column.name()) ? "UQ" : "";
      rows.add(new Row(key, column, dialect.quote(column.name()), type(column)));
    }
  }

  /** As it is written in SQL. */
  String name() {
    return name;
  }

  List<ForeignKey> foreignKeys() {
    return table.foreignKeys();
  }

  List<Row> rows() {
    return rows;
  }

  /** How many columns are not shown. */
  int hidden() {
    return hidden;
  }

  /** Whether at most one row can hold the same values in those columns. */
  boolean isUnique(List<String> columns) {
    Set<String> set = new HashSet<>(columns);
    return (table.primaryKey() != null && set.equals(new HashSet<>(table.primaryKey().columns())))
        || table.uniqueKeys().stream().anyMatch(key -> set.equals(new HashSet<>(key.columns())));
  }

  int width() {
    int letters = letters(name) + 2;
    for (Row row : rows) {
      letters = Math.max(letters, letters(row.name()) + letters(row.type()) + 3);
    }
    return Math.max(150, (int) Math.ceil(letters * LETTER) + KEY + 12);
  }

  /** Chinese, Japanese and Korean ones are twice as wide. */
  private static int letters(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }

  int height() {
    return HEAD + ROW * (rows.size() + (hidden > 0 ? 1 : 0)) + 6;
  }

  /** The height at which a column stands, from the top of the diagram. */
  int middle(String column) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).column().name().equals(column)) {
        return y + HEAD + 3 + i * ROW + ROW / 2;
      }
    }
    return y + HEAD / 2;
  }

  int x() {
    return x;
  }

  int y() {
    return y;
  }

  void moveTo(int newX, int newY) {
    x = newX;
    y = newY;
  }

  private static String type(Column column) {
    String type =
        column
            .type()
            .replace("timestamp(6) with time zone", "timestamptz(6)")
            .replace(" with time zone", " tz");
    return (type.length() > 24 ? type.substring(0, 23) + "…" : type)
        + (column.nullable() ? "?" : "");
  }
}
