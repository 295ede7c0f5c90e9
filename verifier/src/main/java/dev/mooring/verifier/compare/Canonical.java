package dev.mooring.verifier.compare;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.verifier.compare.expression.Dialect;
import dev.mooring.verifier.compare.expression.ExpressionForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema read from a catalog, with its expressions in one form: two that mean the same are the
 * same text. Types, names and everything else stay as the catalog has them.
 */
final class Canonical {
  private static final Pattern BOUND = Pattern.compile("[<>]=");

  private final Dialect dialect;

  private Canonical(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The schema in canonical form; canonical ones stay as they are. */
  static Schema of(Schema schema) {
    Canonical canonical = new Canonical(Dialect.of(schema.dialect()));
    Map<String, Domain> bases = new HashMap<>();
    List<Domain> domains = new ArrayList<>();
    for (Domain domain : schema.domains()) {
      bases.put(domain.name().toString(), domain);
      bases.put('"' + domain.name().name() + '"', domain);
      domains.add(canonical.domain(domain));
    }
    List<Table> tables = new ArrayList<>(schema.tables().size());
    for (Table table : schema.tables()) {
      tables.add(canonical.table(table, bases));
    }
    return new Schema(
        schema.dialect(), tables, schema.sequences(), schema.enums(), domains, schema.auxiliary());
  }

  private Domain domain(Domain domain) {
    ExpressionForm form =
        new ExpressionForm(dialect, Map.of("VALUE", domain.type(), "value", domain.type()));
    String standard = domain.defaultValue();
    return new Domain(
        domain.name(),
        domain.type(),
        domain.nullable(),
        standard == null ? null : form.defaultValue(standard, domain.type()),
        checks(domain.checks(), form, Set.of()));
  }

  private Table table(Table table, Map<String, Domain> bases) {
    Map<String, String> types = new HashMap<>();
    Set<String> notNull = new HashSet<>();
    for (Column column : table.columns()) {
      Domain domain = bases.get(column.type());
      types.put(column.name(), domain == null ? column.type() : domain.type());
      if (!column.nullable()) {
        notNull.add(column.name());
      }
    }
    ExpressionForm form = new ExpressionForm(dialect, types);
    List<Column> columns = new ArrayList<>(table.columns().size());
    for (Column column : table.columns()) {
      columns.add(column(column, form, types.getOrDefault(column.name(), column.type())));
    }
    List<CheckConstraint> checks = checks(table.checks(), form, notNull);
    for (Column column : table.columns()) {
      Domain domain = bases.get(column.type());
      if (domain != null) {
        addDomainChecks(domain, column, form, checks);
      }
    }
    List<Index> indexes = new ArrayList<>(table.indexes().size());
    for (Index index : table.indexes()) {
      indexes.add(index(index, form));
    }
    return table.with(columns, checks, indexes);
  }

  private static Column column(Column column, ExpressionForm form, String type) {
    String standard = column.defaultValue();
    Generated generated = column.generated();
    if (standard == null && generated == null) {
      return column;
    }
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        standard == null ? null : form.defaultValue(standard, type),
        column.identity(),
        generated == null
            ? null
            : new Generated(form.value(generated.expression()), generated.stored()),
        column.collation(),
        column.comment(),
        column.mapping());
  }

  /** One check for each condition, none twice; a check that says nothing new is left out. */
  private static List<CheckConstraint> checks(
      List<CheckConstraint> checks, ExpressionForm form, Set<String> notNull) {
    List<CheckConstraint> canonical = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CheckConstraint check : checks) {
      if (check.unknown()) {
        canonical.add(check);
        continue;
      }
      for (String condition : form.conditions(check.expression(), notNull)) {
        if (seen.add(condition)) {
          canonical.add(
              new CheckConstraint(
                  check.name(), check.column(), condition, check.validated(), false));
        }
      }
    }
    joinRanges(canonical, form);
    return canonical;
  }

  /** The two ends of a range, a check each, are one range. */
  private static void joinRanges(List<CheckConstraint> checks, ExpressionForm form) {
    Map<String, List<Integer>> open = new HashMap<>();
    for (int i = 0; i < checks.size(); i++) {
      if (isBound(checks.get(i))) {
        List<Integer> others = open.computeIfAbsent(bounded(checks.get(i)), b -> new ArrayList<>());
        if (joined(checks, others, checks.get(i), form)) {
          checks.remove(i--);
        } else {
          others.add(i);
        }
      }
    }
  }

  /** Whether the check became one with the first of the others that it can. */
  private static boolean joined(
      List<CheckConstraint> checks,
      List<Integer> others,
      CheckConstraint check,
      ExpressionForm form) {
    for (Integer at : others) {
      CheckConstraint one = checks.get(at);
      List<String> both =
          form.conditions("(" + one.expression() + ") and (" + check.expression() + ")", Set.of());
      if (both.size() == 1) {
        checks.set(
            at, new CheckConstraint(one.name(), one.column(), both.get(0), one.validated(), false));
        others.remove(at);
        return true;
      }
    }
    return false;
  }

  /** What a bound is about, and whether rows that are there keep it. */
  private static String bounded(CheckConstraint check) {
    return BOUND.split(check.expression(), 2)[0].strip() + check.validated();
  }

  private static boolean isBound(CheckConstraint check) {
    return !check.unknown()
        && (check.expression().contains(">=") || check.expression().contains("<="));
  }

  /** A check of the domain is as good as one of the column. */
  private static void addDomainChecks(
      Domain domain, Column column, ExpressionForm form, List<CheckConstraint> checks) {
    for (CheckConstraint check : domain.checks()) {
      for (String condition :
          form.domainConditions(check.expression(), column.name(), domain.type())) {
        boolean known = false;
        for (CheckConstraint other : checks) {
          known |= other.expression().equals(condition);
        }
        if (!known) {
          checks.add(new CheckConstraint(null, null, condition, check.validated(), false));
        }
      }
    }
  }

  private static Index index(Index index, ExpressionForm form) {
    List<IndexPart> parts = new ArrayList<>(index.parts().size());
    for (IndexPart part : index.parts()) {
      parts.add(
          part.expression()
              ? new IndexPart(
                  form.value(part.value()),
                  true,
                  part.descending(),
                  part.nullOrder(),
                  part.operatorClass(),
                  part.collation())
              : part);
    }
    @Nullable String predicate = index.predicate();
    return new Index(
        index.name(),
        parts,
        index.unique(),
        index.nullsNotDistinct(),
        index.method(),
        predicate == null ? null : form.value(predicate),
        index.include(),
        index.valid());
  }
}
