package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Call;
import dev.mooring.verifier.compare.expression.Expression.Cast;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Applies all rules from the leaves up until nothing changes. */
final class Rewriter {
  /** Rules feed each other a few times at most; a loop of rules must not hang a build. */
  private static final int ROUNDS = 8;

  private final List<Rule> rules;

  Rewriter(Dialect dialect, Map<String, String> columnTypes) {
    rules =
        List.of(
            new CastRule(columnTypes),
            new ConstantRule(dialect),
            new ComparisonRule(),
            new LogicRule(dialect),
            new RangeRule(),
            new MembershipRule(dialect));
  }

  Expression rewrite(Expression node) {
    Expression current = withRewrittenOperands(node);
    for (int round = 0; round < ROUNDS; round++) {
      Expression before = current;
      for (Rule rule : rules) {
        Expression after = rule.rewrite(current);
        if (after != current) {
          current = withRewrittenOperands(after);
        }
      }
      if (current.equals(before)) {
        break;
      }
    }
    return current;
  }

  private Expression withRewrittenOperands(Expression node) {
    if (node instanceof Cast cast) {
      return new Cast(rewrite(cast.operand()), cast.type());
    }
    if (node instanceof Call call) {
      return new Call(call.function(), all(call.arguments()));
    }
    if (node instanceof Operation operation) {
      return new Operation(operation.operator(), all(operation.operands()));
    }
    return node;
  }

  private List<Expression> all(List<Expression> nodes) {
    List<Expression> rewritten = new ArrayList<>(nodes.size());
    for (Expression node : nodes) {
      rewritten.add(rewrite(node));
    }
    return rewritten;
  }
}
