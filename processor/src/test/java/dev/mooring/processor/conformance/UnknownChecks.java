package dev.mooring.processor.conformance;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pairs the checks that Mooring says it cannot know with those that Hibernate made. */
final class UnknownChecks {
  private final List<String> named = new ArrayList<>();
  private final List<String> withoutCounterpart = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  /**
   * Finds the pairs.
   *
   * @param claimed what the skeletons gave, with unknown checks
   * @param made by Hibernate, read from a database
   */
  UnknownChecks(Schema claimed, Schema made) {
    for (Table table : made.tables()) {
      Table source = claimed.table(table.name());
      tables.add(source == null ? table : without(source, table));
    }
  }

  /** {@code table.column (what it depends on)} of each that has a counterpart. */
  List<String> named() {
    return named;
  }

  /** The same for those to which Hibernate made no check. */
  List<String> withoutCounterpart() {
    return withoutCounterpart;
  }

  /** The tables that Hibernate made without the counterparts. */
  List<Table> tables() {
    return tables;
  }

  private Table without(Table source, Table made) {
    List<CheckConstraint> checks = new ArrayList<>(made.checks());
    for (CheckConstraint check : source.checks()) {
      if (check.unknown()) {
        String name = source.name() + "." + check.column() + " (" + check.expression() + ")";
        CheckConstraint counterpart = counterpart(check.column(), checks);
        if (counterpart == null) {
          withoutCounterpart.add(name);
        } else {
          checks.remove(counterpart);
          named.add(name);
        }
      }
    }
    return new Table(
        made.name(),
        made.kind(),
        made.columns(),
        made.primaryKey(),
        made.uniqueKeys(),
        made.foreignKeys(),
        checks,
        made.indexes(),
        made.comment(),
        made.options(),
        made.traits(),
        made.entity());
  }

  private static @Nullable CheckConstraint counterpart(
      @Nullable String column, List<CheckConstraint> checks) {
    if (column == null) {
      return null;
    }
    Pattern mention = Pattern.compile("(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])");
    for (CheckConstraint check : checks) {
      if (mention.matcher(check.expression()).find()) {
        return check;
      }
    }
    return null;
  }
}
