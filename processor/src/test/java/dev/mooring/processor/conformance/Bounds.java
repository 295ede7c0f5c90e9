package dev.mooring.processor.conformance;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sorts the bounds within a check: Hibernate writes those of Bean Validation, {@code x>=1 and
 * x<=9}, in an order that changes from run to run.
 */
final class Bounds {
  private static final Pattern BOUND = Pattern.compile("[^()]+ [<>]= .+");
  private static final String AND = " AND ";

  private Bounds() {}

  static Schema sorted(Schema schema) {
    return new Schema(
        schema.dialect(),
        schema.tables().stream().map(Bounds::sorted).toList(),
        schema.sequences(),
        schema.enums(),
        schema.domains(),
        schema.auxiliary());
  }

  private static Table sorted(Table table) {
    return new Table(
        table.name(),
        table.kind(),
        table.columns(),
        table.primaryKey(),
        table.uniqueKeys(),
        table.foreignKeys(),
        table.checks().stream().map(Bounds::sorted).toList(),
        table.indexes(),
        table.comment(),
        table.options(),
        table.traits(),
        table.entity());
  }

  private static CheckConstraint sorted(CheckConstraint check) {
    return new CheckConstraint(
        check.name(),
        check.column(),
        sorted(check.expression()),
        check.validated(),
        check.unknown());
  }

  private static String sorted(String expression) {
    String inner = inner(expression);
    List<String> bounds = new ArrayList<>();
    for (String part : inner.split(AND, -1)) {
      String bound = part.startsWith("(") && part.endsWith(")") ? inner(part) : part;
      if (!BOUND.matcher(bound).matches()) {
        return expression;
      }
      bounds.add(part);
    }
    return expression.replace(inner, String.join(AND, bounds.stream().sorted().toList()));
  }

  private static String inner(String text) {
    return text.startsWith("((") || (text.startsWith("(") && !text.contains(AND))
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
