package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Call;
import dev.mooring.verifier.compare.expression.Expression.Literal;
import java.util.List;

/** One spelling for numbers and for functions that go by several names. */
final class ConstantRule implements Rule {
  @Override
  public Expression rewrite(Expression node) {
    if (node instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER) {
      String shortest = Numbers.shortest(literal.text());
      return shortest.equals(literal.text()) ? node : new Literal(literal.kind(), shortest);
    }
    return node instanceof Call call ? call(call) : node;
  }

  private static Expression call(Call call) {
    List<Expression> arguments = call.arguments();
    switch (call.function()) {
      case "now", "transaction_timestamp":
        return arguments.isEmpty() ? Literal.keyword("CURRENT_TIMESTAMP") : call;
      case "current_timestamp", "localtimestamp":
        // (6) is what both PostgreSQL and H2 give without being asked
        boolean usual =
            arguments.isEmpty()
                || arguments.size() == 1
                    && arguments.get(0) instanceof Literal digits
                    && digits.text().equals("6");
        return usual
            ? Literal.keyword(
                call.function().startsWith("l") ? "LOCALTIMESTAMP" : "CURRENT_TIMESTAMP")
            : call;
      case "char_length", "character_length":
        return new Call("length", arguments);
      case "ifnull", "nvl":
        return new Call("coalesce", arguments);
      case "ucase":
        return new Call("upper", arguments);
      case "lcase":
        return new Call("lower", arguments);
      case "uuid":
        return arguments.isEmpty() ? new Call("random_uuid", arguments) : call;
      default:
        return call;
    }
  }
}
