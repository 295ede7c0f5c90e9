package dev.mooring.schema.diff;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns a check speaks of. */
public final class CheckColumns {
  private static final Pattern WORD =
      Pattern.compile(
          "'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|::\\s*\\w+|([A-Za-z_][\\w$]*)");

  private CheckColumns() {}

  /**
   * The columns of the tables that the condition names, whether quoted or folded; for an unknown
   * check the column that it was declared on.
   */
  public static Set<String> of(CheckConstraint check, Table... tables) {
    Set<String> columns = new HashSet<>();
    String declaredOn = check.column();
    if (check.unknown()) {
      return declaredOn == null ? Set.of() : Set.of(declaredOn);
    }
    Matcher word = WORD.matcher(check.expression());
    while (word.find()) {
      String quoted = word.group(1);
      String ticked = word.group(2);
      String plain = word.group(3);
      for (Table table : tables) {
        if (quoted != null) {
          add(table, quoted.replace("\"\"", "\""), columns);
        } else if (ticked != null) {
          add(table, ticked.replace("``", "`"), columns);
        } else if (plain != null) {
          add(table, plain, columns);
          add(table, plain.toLowerCase(Locale.ROOT), columns);
          add(table, plain.toUpperCase(Locale.ROOT), columns);
        }
      }
    }
    return columns;
  }

  /** Whether the check says of the column what NOT NULL would. */
  static boolean isNotNull(CheckConstraint check, Column column) {
    String name = column.name();
    Set<String> spellings =
        Set.of(name, '"' + name.replace("\"", "\"\"") + '"', '`' + name.replace("`", "``") + '`');
    return spellings.stream()
        .anyMatch(spelling -> check.expression().equalsIgnoreCase(spelling + " is not null"));
  }

  private static void add(Table table, String name, Set<String> columns) {
    if (table.column(name) != null) {
      columns.add(name);
    }
  }
}
