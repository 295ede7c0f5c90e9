package dev.mooring.verifier.compare;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.verifier.compare.EntityDdl.Statement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which attribute or entity a finding belongs to. */
final class Blame {
  private static final Pattern POSITION = Pattern.compile("Position: (\\d+)");

  private static final Pattern NAME =
      Pattern.compile(
          "'(?:[^']|'')*'"
              + "|\"((?:[^\"]|\"\")*)\"|`((?:[^`]|``)*)`"
              + "|([\\p{L}_][\\p{L}\\p{N}_$]*)");

  private final Schema entities;

  Blame(Schema entities) {
    this.entities = entities;
  }

  /** The attribute behind the column, else the table's entity. */
  @Nullable String column(ObjectName tableName, String columnName) {
    Table table = entities.table(tableName);
    return table == null ? null : column(table, columnName);
  }

  /** The attribute behind the first of the columns that has one, else the table's entity. */
  @Nullable String columns(ObjectName tableName, List<String> columns) {
    Table table = entities.table(tableName);
    if (table != null) {
      for (String name : columns) {
        Column column = table.column(name);
        ColumnMapping mapping = column == null ? null : column.mapping();
        if (mapping != null) {
          return mapping.attribute();
        }
      }
    }
    return table == null ? null : table.entity();
  }

  /** The entity behind the table. */
  @Nullable String table(ObjectName tableName) {
    Table table = entities.table(tableName);
    return table == null ? null : table.entity();
  }

  /** The first of the entities that the sequence numbers. */
  @Nullable String sequence(ObjectName name) {
    List<String> numbered = numbered(name);
    return numbered.isEmpty() ? null : numbered.get(0);
  }

  private List<String> numbered(ObjectName name) {
    return entities.sequences().stream()
        .filter(sequence -> sequence.name().equals(name))
        .flatMap(sequence -> sequence.entities().stream())
        .toList();
  }

  /** All that the sequence numbers, as people write them. */
  String numberedBy(ObjectName name, String otherwise) {
    List<String> names =
        numbered(name).stream().map(entity -> shortName(entity, otherwise)).toList();
    int last = names.size() - 1;
    return switch (names.size()) {
      case 0 -> otherwise;
      case 1 -> names.get(0);
      default -> String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    };
  }

  /** The first attribute whose column has that type. */
  @Nullable String type(ObjectName name) {
    String plain = name.toString();
    for (Table table : entities.tables()) {
      for (Column column : table.columns()) {
        String type = column.type().replace("\"", "");
        ColumnMapping mapping = column.mapping();
        if (mapping != null && (type.equals(plain) || type.equals(plain + "[]"))) {
          return mapping.attribute();
        }
      }
    }
    return null;
  }

  /** Which columns a condition names; a literal that is spelled like one is none. */
  List<String> columnsIn(ObjectName tableName, String condition) {
    Table table = entities.table(tableName);
    if (table == null) {
      return List.of();
    }
    Set<String> named = new HashSet<>();
    Matcher names = NAME.matcher(condition);
    while (names.find()) {
      String name =
          names.group(1) != null
              ? names.group(1).replace("\"\"", "\"")
              : names.group(2) != null ? names.group(2).replace("``", "`") : names.group(3);
      if (name != null) {
        named.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> named.contains(name.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * The class and path as people write them: {@code Owner.address.city}, {@code the discriminator
   * of Payment}.
   */
  static String shortName(@Nullable String attribute, String otherwise) {
    if (attribute == null) {
      return otherwise;
    }
    int role = attribute.lastIndexOf(".{");
    if (role > 0 && attribute.endsWith("}")) {
      String name = attribute.substring(role + 2, attribute.length() - 1);
      return "the " + name + " of " + shortName(attribute.substring(0, role), otherwise);
    }
    int start = 0;
    while (start < attribute.length() && Character.isLowerCase(attribute.charAt(start))) {
      int dot = attribute.indexOf('.', start);
      if (dot < 0) {
        return attribute.substring(attribute.lastIndexOf('.') + 1);
      }
      start = dot + 1;
    }
    return attribute.substring(start);
  }

  /** The finding of a statement of the entities' DDL that the engine refuses. */
  static Finding failed(Statement statement, String text, SQLException problem) {
    Table table = statement.table();
    String attribute = null;
    if (table != null) {
      Column culprit = culprit(table, statement, problem);
      attribute = culprit != null ? column(table, culprit.name()) : table.entity();
    }
    String sql = statement.sql().replaceAll("\\s+", " ");
    return new Finding(
        "entities.ddl",
        null,
        Level.ERROR,
        table == null ? statement.object() : table.name().toString(),
        attribute,
        null,
        0,
        "the database refuses what the entities ask for: " + text,
        sql.length() > 200 ? sql.substring(0, 200) + " …" : sql,
        null,
        ExtensionTypes.fix(problem));
  }

  /** The column on whose line the engine points, or whose type it names. */
  private static @Nullable Column culprit(Table table, Statement statement, SQLException problem) {
    if (statement.key() != null && !statement.key().columns().isEmpty()) {
      return table.column(statement.key().columns().get(0));
    }
    String message = String.valueOf(problem.getMessage());
    Matcher position = POSITION.matcher(message);
    if (position.find()) {
      int at = Math.min(Integer.parseInt(position.group(1)), statement.sql().length());
      int start = statement.sql().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
      int end = statement.sql().indexOf('\n', start);
      String line = statement.sql().substring(start, end < 0 ? statement.sql().length() : end);
      for (Column column : table.columns()) {
        String stripped = line.strip().replace("\"", "");
        if (stripped
            .toLowerCase(Locale.ROOT)
            .startsWith(column.name().toLowerCase(Locale.ROOT) + " ")) {
          return column;
        }
      }
    }
    int h2 = message.indexOf("; SQL statement:");
    String said = (h2 > 0 ? message.substring(0, h2) : message).toLowerCase(Locale.ROOT);
    for (Column column : table.columns()) {
      String type = column.type().toLowerCase(Locale.ROOT);
      String name = column.name().toLowerCase(Locale.ROOT);
      if (said.contains('"' + name + '"')
          || said.contains("'" + name + "'")
          || said.contains('"' + type + '"')) {
        return column;
      }
    }
    return null;
  }

  private static @Nullable String column(Table table, String columnName) {
    Column column = table.column(columnName);
    ColumnMapping mapping = column == null ? null : column.mapping();
    return mapping == null ? table.entity() : mapping.attribute();
  }
}
