package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Name;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons in one direction: constants to the right, NOT pushed down to where it disappears,
 * {@code ~~} as LIKE, {@code b = true} as {@code b}. All of it holds in three-valued logic too.
 */
final class ComparisonRule implements Rule {
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "!=",
          "<>",
          "~~",
          "LIKE",
          "~~*",
          "ILIKE",
          "!~~",
          "NOT LIKE",
          "!~~*",
          "NOT ILIKE",
          "!= ALL",
          "<> ALL",
          "!= ANY",
          "<> ANY");
  private static final Map<String, String> MIRRORED =
      Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");
  private static final Map<String, String> OPPOSITE =
      Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

  @Override
  public Expression rewrite(Expression node) {
    if (!(node instanceof Operation operation)) {
      return node;
    }
    String other = OTHER_NAMES.get(operation.operator());
    if (other != null) {
      return new Operation(other, operation.operands());
    }
    switch (operation.operator()) {
      case "NOT" -> {
        Expression negated = negated(operation.first());
        return negated == null ? node : negated;
      }
      default -> {
        return MIRRORED.containsKey(operation.operator()) ? comparison(operation) : node;
      }
    }
  }

  private static Expression comparison(Operation operation) {
    Expression left = operation.first();
    Expression right = operation.last();
    boolean swap =
        (left instanceof Literal && !(right instanceof Literal))
            || (left instanceof Name a
                && right instanceof Name b
                && a.text().compareTo(b.text()) > 0);
    if (swap) {
      String mirrored = MIRRORED.getOrDefault(operation.operator(), operation.operator());
      return Operation.of(mirrored, right, left);
    }
    boolean equal = operation.is("=");
    if ((equal || operation.is("<>")) && right instanceof Literal literal) {
      if (literal.isKeyword("TRUE")) {
        return equal ? left : Operation.of("NOT", left);
      }
      if (literal.isKeyword("FALSE")) {
        return equal ? Operation.of("NOT", left) : left;
      }
    }
    return operation;
  }

  private static @Nullable Expression negated(Expression node) {
    if (!(node instanceof Operation operation)) {
      return null;
    }
    String operator = operation.operator();
    switch (operator) {
      case "NOT" -> {
        return operation.first();
      }
      case "AND", "OR" -> {
        List<Expression> operands = new ArrayList<>();
        for (Expression operand : operation.operands()) {
          Expression negated = negated(operand);
          operands.add(negated == null ? Operation.of("NOT", operand) : negated);
        }
        return new Operation(operator.equals("AND") ? "OR" : "AND", operands);
      }
      case "IN", "LIKE", "ILIKE", "BETWEEN" -> {
        return new Operation("NOT " + operator, operation.operands());
      }
      case "NOT IN", "NOT LIKE", "NOT ILIKE", "NOT BETWEEN" -> {
        return new Operation(operator.substring(4), operation.operands());
      }
      default -> {}
    }
    if (operator.startsWith("IS NOT ")) {
      return new Operation("IS " + operator.substring(7), operation.operands());
    }
    if (operator.startsWith("IS ")) {
      return new Operation("IS NOT " + operator.substring(3), operation.operands());
    }
    String opposite = OPPOSITE.get(operator);
    return opposite == null ? null : new Operation(opposite, operation.operands());
  }
}
