package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code x in (…)} for {@code x = any (array[…])} and for {@code x = … or x = …}, its values sorted
 * and none twice; a list of one is a comparison. {@code not in} likewise.
 */
final class MembershipRule implements Rule {
  private final Dialect dialect;

  MembershipRule(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Expression rewrite(Expression node) {
    if (!(node instanceof Operation operation)) {
      return node;
    }
    return switch (operation.operator()) {
      case "= ANY" -> ofArray(operation, "IN");
      case "<> ALL" -> ofArray(operation, "NOT IN");
      case "IN", "NOT IN" -> sorted(operation);
      case "OR" -> merged(operation, "IN", "=");
      case "AND" -> merged(operation, "NOT IN", "<>");
      default -> node;
    };
  }

  private Expression ofArray(Operation operation, String operator) {
    List<Expression> operands = new ArrayList<>();
    operands.add(operation.first());
    if (operation.last() instanceof Operation array && array.is("ARRAY")) {
      operands.addAll(array.operands());
    } else if (operation.last() instanceof Literal literal && isPlainArray(literal)) {
      String inside = literal.text().substring(1, literal.text().length() - 1);
      for (String value : inside.split(",", -1)) {
        operands.add(new Literal(Literal.Kind.STRING, value.strip()));
      }
    }
    return operands.size() == 1 ? operation : sorted(new Operation(operator, operands));
  }

  /** {@code '{A,B}'} without quotes, escapes or nesting. */
  private static boolean isPlainArray(Literal literal) {
    String text = literal.text();
    boolean plain = text.length() > 2 && text.startsWith("{") && text.endsWith("}");
    for (int i = 1; plain && i < text.length() - 1; i++) {
      plain = "{}\"\\".indexOf(text.charAt(i)) < 0;
    }
    return plain;
  }

  private Expression sorted(Operation membership) {
    Map<String, Expression> values = new TreeMap<>();
    for (Expression value : membership.operands().subList(1, membership.operands().size())) {
      values.put(Printer.print(value, dialect), value);
    }
    if (values.size() == 1) {
      Expression only = values.values().iterator().next();
      return Operation.of(membership.is("IN") ? "=" : "<>", membership.first(), only);
    }
    List<Expression> operands = new ArrayList<>();
    operands.add(membership.first());
    operands.addAll(values.values());
    Operation sorted = new Operation(membership.operator(), operands);
    return sorted.equals(membership) ? membership : sorted;
  }

  private Expression merged(Operation operation, String list, String single) {
    Map<Expression, List<Expression>> tests = new LinkedHashMap<>();
    List<Expression> rest = new ArrayList<>();
    for (Expression operand : operation.operands()) {
      Operation test = constantTest(operand, list, single);
      if (test == null) {
        rest.add(operand);
      } else {
        tests
            .computeIfAbsent(test.first(), x -> new ArrayList<>())
            .addAll(test.operands().subList(1, test.operands().size()));
      }
    }
    if (rest.size() + tests.size() == operation.operands().size()) {
      return operation;
    }
    for (Map.Entry<Expression, List<Expression>> test : tests.entrySet()) {
      List<Expression> operands = new ArrayList<>();
      operands.add(test.getKey());
      operands.addAll(test.getValue());
      rest.add(sorted(new Operation(list, operands)));
    }
    return rest.size() == 1 ? rest.get(0) : new Operation(operation.operator(), rest);
  }

  private static @Nullable Operation constantTest(Expression node, String list, String single) {
    if (!(node instanceof Operation test) || (!test.is(list) && !test.is(single))) {
      return null;
    }
    for (Expression value : test.operands().subList(1, test.operands().size())) {
      if (!(value instanceof Literal)) {
        return null;
      }
    }
    return test;
  }
}
