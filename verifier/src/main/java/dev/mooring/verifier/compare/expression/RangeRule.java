package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code x between 0 and 4} for {@code x >= 0 and x <= 4}, as people write the range of an enum.
 */
final class RangeRule implements Rule {
  @Override
  public Expression rewrite(Expression node) {
    if (!(node instanceof Operation operation)) {
      return node;
    }
    return switch (operation.operator()) {
      case "AND" -> joined(operation, ">=", "<=", "BETWEEN");
      case "OR" -> joined(operation, "<", ">", "NOT BETWEEN");
      default -> node;
    };
  }

  private static Expression joined(Operation operation, String low, String high, String range) {
    List<Expression> operands = operation.operands();
    for (Expression lower : operands) {
      for (Expression upper : operands) {
        if (lower instanceof Operation from
            && from.is(low)
            && from.last() instanceof Literal
            && upper instanceof Operation to
            && to.is(high)
            && to.last() instanceof Literal
            && from.first().equals(to.first())) {
          List<Expression> rest = new ArrayList<>(operands);
          rest.remove(from);
          rest.remove(to);
          rest.add(Operation.of(range, from.first(), from.last(), to.last()));
          return rest.size() == 1 ? rest.get(0) : new Operation(operation.operator(), rest);
        }
      }
    }
    return operation;
  }
}
