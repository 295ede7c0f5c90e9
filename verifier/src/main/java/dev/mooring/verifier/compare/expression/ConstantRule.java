package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Call;
import dev.mooring.verifier.compare.expression.Expression.Literal;
import java.util.List;

/** One spelling for numbers and for functions that go by several names. */
final class ConstantRule implements Rule {
  private final Dialect dialect;

  ConstantRule(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Expression rewrite(Expression node) {
    if (node instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER) {
      String shortest = Numbers.shortest(literal.text());
      return shortest.equals(literal.text()) ? node : new Literal(literal.kind(), shortest);
    }
    return node instanceof Call call ? call(call, dialect) : node;
  }

  private static Expression call(Call call, Dialect dialect) {
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case "now", "transaction_timestamp" ->
          arguments.isEmpty() ? Literal.keyword("CURRENT_TIMESTAMP") : call;
      case "current_timestamp" -> isUsual(arguments) ? Literal.keyword("CURRENT_TIMESTAMP") : call;
      case "localtimestamp" -> isUsual(arguments) ? Literal.keyword("LOCALTIMESTAMP") : call;
      case "char_length", "character_length" ->
          // There, length counts bytes.
          new Call(dialect == Dialect.TICKED ? "char_length" : "length", arguments);
      case "ifnull", "nvl" -> new Call("coalesce", arguments);
      case "ucase" -> new Call("upper", arguments);
      case "lcase" -> new Call("lower", arguments);
      case "uuid" -> arguments.isEmpty() ? new Call("random_uuid", arguments) : call;
      default -> call;
    };
  }

  /** Six digits of the second are what both PostgreSQL and H2 give without being asked. */
  private static boolean isUsual(List<Expression> arguments) {
    return arguments.isEmpty()
        || (arguments.size() == 1
            && arguments.get(0) instanceof Literal digits
            && digits.text().equals("6"));
  }
}
