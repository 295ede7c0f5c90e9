package dev.mooring.verifier.compare;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds enums whose constants stand at other positions than when the lock was written, where
 * columns hold positions. No DDL tells them: the rows that are there change their meaning. A
 * constant that is new and last is no difference.
 */
public final class OrdinalOrder {
  private static final String CODE = "enum.ordinal-order";
  private static final int SHOWN = 4;

  private final String lockName;
  private final SqlDialect dialect;

  private OrdinalOrder(String lockName, SqlDialect dialect) {
    this.lockName = lockName;
    this.dialect = dialect;
  }

  /** Whether any column holds positions, so that there is something to compare. */
  public static boolean concerns(Schema entities) {
    return entities.tables().stream()
        .flatMap(table -> table.columns().stream())
        .map(Column::mapping)
        .anyMatch(mapping -> mapping != null && !mapping.constants().isEmpty());
  }

  /**
   * A finding for each column.
   *
   * @param lockName how people call the file that {@code before} was read from
   */
  public static List<Finding> findings(Schema before, Schema now, String lockName) {
    OrdinalOrder order = new OrdinalOrder(lockName, SqlDialect.of(now.dialect()));
    List<Finding> findings = new ArrayList<>();
    for (Table table : now.tables()) {
      Table old = before.table(table.name());
      if (old != null) {
        for (Column column : table.columns()) {
          Finding finding = order.finding(table.name(), old.column(column.name()), column);
          if (finding != null) {
            findings.add(finding);
          }
        }
      }
    }
    return findings;
  }

  private @Nullable Finding finding(ObjectName table, @Nullable Column before, Column now) {
    ColumnMapping old = before == null ? null : before.mapping();
    ColumnMapping mapping = now.mapping();
    if (old == null
        || mapping == null
        || old.constants().isEmpty()
        || mapping.constants().isEmpty()) {
      return null;
    }
    List<String> was = old.constants();
    List<String> is = mapping.constants();
    List<Integer> moved = new ArrayList<>();
    List<Integer> renamed = new ArrayList<>();
    List<Integer> gone = new ArrayList<>();
    for (int position = 0; position < was.size(); position++) {
      String constant = was.get(position);
      if (is.contains(constant)) {
        if (is.indexOf(constant) != position) {
          moved.add(position);
        }
      } else if (position >= is.size()) {
        gone.add(position);
      } else if (!was.contains(is.get(position))) {
        renamed.add(position);
      }
    }
    String place = dialect.quote(table) + "." + dialect.quote(now.name());
    String holds =
        place + " holds positions of constants of " + Blame.shortName(mapping.attribute(), place);
    if (!moved.isEmpty()) {
      String message =
          holds
              + ", which are not where they were: "
              + shown(
                  moved, at -> was.get(at) + " was " + at + " and is " + is.indexOf(was.get(at)))
              + ", so that rows which are there change their meaning";
      return finding(
          Effect.INTEGRITY,
          Level.ERROR,
          place,
          mapping,
          message,
          "keep the old order, new ones last: " + kept(was, is),
          "or move the rows in a migration, delete " + lockName + " and compile:",
          update(table, now, moved, was, is));
    }
    if (!gone.isEmpty()) {
      String message =
          holds
              + ", of which some are gone: rows with "
              + shown(gone, at -> at + " (" + was.get(at) + ")")
              + " cannot be read any more";
      String fix = "make sure in a migration that no row has one of them";
      return finding(Effect.BREAKS_READS, Level.WARNING, place, mapping, message, fix);
    }
    if (renamed.isEmpty()) {
      return null;
    }
    String message =
        holds + ": " + shown(renamed, at -> at + " was " + was.get(at) + " and is " + is.get(at));
    return finding(Effect.COSMETIC, Level.NOTE, place, mapping, message);
  }

  private static Finding finding(
      Effect effect,
      Level level,
      String place,
      ColumnMapping mapping,
      String message,
      String... fix) {
    return new Finding(
        CODE,
        effect,
        level,
        place,
        mapping.attribute(),
        null,
        0,
        message,
        null,
        null,
        List.of(fix));
  }

  private static String shown(List<Integer> positions, IntFunction<String> words) {
    String text =
        positions.stream().limit(SHOWN).map(words::apply).collect(Collectors.joining(", "));
    int more = positions.size() - SHOWN;
    return more > 0 ? text + " and " + more + " more" : text;
  }

  private static String kept(List<String> was, List<String> is) {
    Set<String> order = new LinkedHashSet<>(was);
    order.addAll(is);
    return String.join(", ", order);
  }

  private String update(
      ObjectName table, Column column, List<Integer> moved, List<String> was, List<String> is) {
    String name = dialect.quote(column.name());
    String cases =
        moved.stream()
            .map(at -> "when " + at + " then " + is.indexOf(was.get(at)))
            .collect(Collectors.joining(" "));
    String old = moved.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "update %s set %s = case %s %s end where %s in (%s);"
        .formatted(dialect.quote(table), name, name, cases, name, old);
  }
}
