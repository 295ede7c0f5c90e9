package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.Sentinel;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ObjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Check constraints of columns, tables and structured columns. */
final class CheckReader {
  /** As Hibernate's TypeSafeActivator writes {@code @Min} and {@code @Max}. */
  private static final Pattern BOUND = Pattern.compile("\\S+[<>]=-?[0-9.]+");

  private final BootedModel model;
  private final Dialect dialect;

  CheckReader(BootedModel model) {
    this.model = model;
    this.dialect = model.dialect();
  }

  List<CheckConstraint> read(Table table) {
    List<CheckConstraint> checks = new ArrayList<>();
    if (dialect.supportsColumnCheck() || dialect.supportsTableCheck()) {
      for (Column column : table.getColumns()) {
        column(table, column, checks);
      }
    }
    if (dialect.supportsTableCheck()) {
      for (org.hibernate.mapping.CheckConstraint check : table.getChecks()) {
        add(table, null, check.getName(), check.getConstraint(), validated(check), checks);
      }
      structures(table, checks);
    }
    return checks;
  }

  /**
   * As Hibernate does, all anonymous checks of a column make one; sorted, since Bean Validation
   * hands its constraints over in an order that changes from run to run.
   */
  private void column(Table table, Column column, List<CheckConstraint> checks) {
    List<String> anonymous = new ArrayList<>();
    for (org.hibernate.mapping.CheckConstraint check : column.getCheckConstraints()) {
      if (check.isNamed()) {
        String text = check.getConstraint();
        add(table, column, check.getName(), text, validated(check), checks);
      } else if (unknown(table, column, check.getConstraint())) {
        add(table, column, null, check.getConstraint(), true, checks);
      } else {
        anonymous.add(check.getConstraint());
      }
    }
    sortBounds(anonymous);
    if (anonymous.size() == 1) {
      add(table, column, null, anonymous.get(0), true, checks);
    } else if (!anonymous.isEmpty()) {
      add(table, column, null, "(" + String.join(") and (", anonymous) + ")", true, checks);
    }
  }

  /**
   * Bean Validation hands its constraints over in an order that changes from run to run, so the
   * bounds it makes are sorted among themselves; what somebody wrote stays where it is.
   */
  private static void sortBounds(List<String> conditions) {
    List<String> bounds = new ArrayList<>();
    for (String condition : conditions) {
      if (BOUND.matcher(condition).matches()) {
        bounds.add(condition);
      }
    }
    Collections.sort(bounds);
    int next = 0;
    for (int i = 0; i < conditions.size(); i++) {
      if (BOUND.matcher(conditions.get(i)).matches()) {
        conditions.set(i, bounds.get(next++));
      }
    }
  }

  private void structures(Table table, List<CheckConstraint> checks) {
    if (dialect.getAggregateSupport() == null
        || !dialect.getAggregateSupport().supportsComponentCheckConstraints()) {
      return;
    }
    for (Column column : table.getColumns()) {
      if (column instanceof AggregateColumn aggregate) {
        String clause = HibernateApi.aggregateCheck(dialect, aggregate).strip();
        int open = clause.indexOf('(');
        if (open > 0 && clause.endsWith(")")) {
          String condition = clause.substring(open + 1, clause.length() - 1);
          add(table, null, null, condition, true, checks);
        }
      }
    }
  }

  private static boolean validated(org.hibernate.mapping.CheckConstraint check) {
    return !Clauses.notValid(HibernateApi.options(check));
  }

  private void add(
      Table table,
      @Nullable Column column,
      @Nullable String name,
      String text,
      boolean validated,
      List<CheckConstraint> checks) {
    String columnName = column == null ? null : model.names().of(column);
    String checkName = model.names().renderedOrNull(name);
    if (unknown(table, column, text)) {
      String code = code(table, column);
      checks.add(new CheckConstraint(checkName, columnName, code, true, true));
      model.findings().add(finding(table, column, code));
    } else {
      checks.add(new CheckConstraint(checkName, columnName, text, validated, false));
    }
  }

  /** A number may be a sentinel only where code decides which values there are. */
  private boolean unknown(Table table, @Nullable Column column, String text) {
    if (text.indexOf(Sentinel.CHARACTER) >= 0) {
      return true;
    }
    Origin origin = column == null ? null : model.provenance().origin(table, column);
    return origin != null && origin.code() != null && Sentinel.in(text);
  }

  private String code(Table table, @Nullable Column column) {
    Origin origin = column == null ? null : model.provenance().origin(table, column);
    return origin == null || origin.code() == null ? "a converter" : origin.code();
  }

  private Finding finding(Table table, @Nullable Column column, String code) {
    ObjectName tableName = model.names().of(table);
    String object = column == null ? "" + tableName : tableName + "." + model.names().of(column);
    Finding finding =
        Finding.error(
                "check.unknown",
                object,
                "the values that "
                    + object
                    + " may hold are decided by "
                    + code
                    + ", whose code cannot run while it is being compiled, so the check constraint"
                    + " that Hibernate derives from it is not compared",
                "mooring.toml: user-code = \"run\" lets it run, if the check is to be compared",
                "or move " + code + " to a dependency, where it is compiled already")
            .as(Level.NOTE);
    Origin origin = column == null ? null : model.provenance().origin(table, column);
    String attribute = origin == null ? model.provenance().owner(table) : origin.attribute();
    return attribute == null ? finding : finding.on(attribute);
  }
}
