package dev.mooring.schema.lock;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a lock as JSON for people and for git: one line for each column, constraint, index,
 * sequence and type. The text depends on the value alone, uses LF and ends with one.
 */
public final class LockWriter {
  private LockWriter() {}

  /** The canonical text; {@link LockReader#read} of it gives an equal lock. */
  public static String write(Lock lock) {
    Schema schema = lock.schema();
    List<String> members = new ArrayList<>();
    members.add(member(1, "format", String.valueOf(Lock.FORMAT)));
    members.add(member(1, "unit", JsonText.quote(lock.unit())));
    members.add(member(1, "dialect", JsonText.quote(schema.dialect())));
    // On one line: two branches that both add a migration are meant to conflict here.
    members.add(member(1, "migrations", LockLines.migrations(lock.migrations())));
    list(members, 1, "auxiliary", schema.auxiliary().stream().map(JsonText::quote).toList());
    list(members, 1, "enums", LockLines.text(schema.enums(), LockLines::enumType));
    list(members, 1, "domains", LockLines.text(schema.domains(), LockLines::domain));
    list(members, 1, "sequences", LockLines.text(schema.sequences(), LockLines::sequence));
    if (schema.tables().isEmpty()) {
      members.add(member(1, "tables", "[]"));
    } else {
      List<String> tables = new ArrayList<>(schema.tables().size());
      for (Table table : schema.tables()) {
        tables.add(table(table));
      }
      list(members, 1, "tables", tables);
    }
    return "{\n" + String.join(",\n", members) + "\n}\n";
  }

  private static String table(Table table) {
    List<String> members = new ArrayList<>();
    LockLines.tableProperties(table)
        .properties()
        .forEach((name, value) -> members.add(member(3, name, value)));
    list(members, 3, "columns", LockLines.text(table.columns(), LockLines::column));
    if (table.primaryKey() != null) {
      members.add(member(3, "primaryKey", LockLines.primaryKey(table.primaryKey()).toString()));
    }
    list(members, 3, "unique", LockLines.text(table.uniqueKeys(), LockLines::uniqueKey));
    list(members, 3, "foreignKeys", LockLines.text(table.foreignKeys(), LockLines::foreignKey));
    list(members, 3, "checks", LockLines.text(table.checks(), LockLines::check));
    list(members, 3, "indexes", LockLines.text(table.indexes(), LockLines::index));
    return "{\n" + String.join(",\n", members) + "\n" + "  ".repeat(2) + "}";
  }

  private static String member(int depth, String name, String value) {
    return "  ".repeat(depth) + '"' + name + "\": " + value;
  }

  private static void list(List<String> members, int depth, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      String indent = "  ".repeat(depth + 1);
      members.add(
          member(
              depth,
              name,
              "[\n"
                  + indent
                  + String.join(",\n" + indent, lines)
                  + "\n"
                  + "  ".repeat(depth)
                  + "]"));
    }
  }
}
