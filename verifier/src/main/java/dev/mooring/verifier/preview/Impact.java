package dev.mooring.verifier.preview;

import dev.mooring.verifier.preview.TouchedTables.Touched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each statement of a script meets in a database, and what all of them meet. */
final class Impact {
  private final TouchedTables tables;
  private final Map<TableFigures, Integer> statements = new HashMap<>();
  private int uncertain;

  Impact(TouchedTables tables) {
    this.tables = tables;
  }

  /** Comments to stand before the statement, a line each. */
  List<String> remarks(String sql) {
    Touched touched = tables.by(sql);
    List<String> remarks = new ArrayList<>();
    for (TableFigures table : touched.tables()) {
      remarks.add("-- " + table.name() + ": " + table.text());
      statements.merge(table, 1, Integer::sum);
    }
    if (!touched.certain()) {
      remarks.add("-- which tables this touches cannot be told");
      uncertain++;
    }
    return remarks;
  }

  /** A table of the tables, the largest first; then what could not be told. */
  List<String> summary() {
    List<TableFigures> sorted = new ArrayList<>(statements.keySet());
    sorted.sort(
        Comparator.comparing((TableFigures t) -> t.bytes() == null ? 0 : -t.bytes())
            .thenComparing(t -> t.rows() == null ? 0 : -t.rows())
            .thenComparing(TableFigures::schema)
            .thenComparing(TableFigures::name));
    int width = "table".length();
    for (TableFigures table : sorted) {
      width = Math.max(width, table.name().length());
    }
    List<String> lines = new ArrayList<>();
    if (sorted.isEmpty()) {
      lines.add("no statement touches a table that is there");
    } else {
      String format = "%-" + width + "s  %15s  %9s  %10s";
      lines.add(format.formatted("table", "rows", "size", "statements"));
      for (TableFigures table : sorted) {
        lines.add(
            format.formatted(
                table.name(), table.rowsText(), table.bytesText(), statements.get(table)));
      }
    }
    if (uncertain > 0) {
      lines.add(
          uncertain
              + (uncertain == 1 ? " statement touches" : " statements touch")
              + " tables that cannot be told; see the comments in the script");
    }
    return lines;
  }
}
