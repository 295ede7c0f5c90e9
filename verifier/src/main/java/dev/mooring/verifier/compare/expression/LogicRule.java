package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AND and OR as flat lists, sorted, none twice. */
final class LogicRule implements Rule {
  private final Dialect dialect;

  LogicRule(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Expression rewrite(Expression node) {
    if (!(node instanceof Operation operation) || (!operation.is("AND") && !operation.is("OR"))) {
      return node;
    }
    Map<String, Expression> operands = new TreeMap<>();
    collect(operation, operation.operator(), operands);
    List<Expression> sorted = new ArrayList<>(operands.values());
    if (sorted.size() == 1) {
      return sorted.get(0);
    }
    Operation flat = new Operation(operation.operator(), sorted);
    return flat.equals(operation) ? operation : flat;
  }

  private void collect(Operation operation, String operator, Map<String, Expression> into) {
    for (Expression operand : operation.operands()) {
      if (operand instanceof Operation inner && inner.is(operator)) {
        collect(inner, operator, into);
      } else {
        into.put(Printer.print(operand, dialect), operand);
      }
    }
  }
}
