package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Cast;
import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Name;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.Locale;
import java.util.Map;

/**
 * Drops casts that the engine itself writes around constants and text columns: PostgreSQL shows
 * {@code status in ('A')} on a varchar as {@code (status)::text = 'A'::text}. Casts that change a
 * value stay.
 */
final class CastRule implements Rule {
  private final Map<String, String> columnTypes;

  CastRule(Map<String, String> columnTypes) {
    this.columnTypes = columnTypes;
  }

  @Override
  public Expression rewrite(Expression node) {
    if (!(node instanceof Cast cast)) {
      return node;
    }
    Expression operand = cast.operand();
    if (operand instanceof Literal literal) {
      return constant(literal, cast);
    }
    if (operand instanceof Name name) {
      String type = columnTypes.get(name.text());
      boolean harmless =
          type != null
              && TypeNames.isText(type)
              && TypeNames.isText(cast.type())
              && !TypeNames.isLimited(cast.type());
      return harmless ? operand : cast;
    }
    if (operand instanceof Operation array && array.is("ARRAY")) {
      for (Expression element : array.operands()) {
        if (!(element instanceof Literal)) {
          return cast;
        }
      }
      return array;
    }
    return cast;
  }

  private static Expression constant(Literal literal, Cast cast) {
    String type = cast.type();
    if (type.startsWith("interval")) {
      return cast;
    }
    return switch (literal.kind()) {
      case NUMBER -> TypeNames.isNumber(type) ? literal : cast;
      case KEYWORD -> isPlain(literal, type) ? literal : cast;
      case STRING -> ofType(literal, type);
    };
  }

  private static boolean isPlain(Literal keyword, String type) {
    boolean truth = keyword.isKeyword("TRUE") || keyword.isKeyword("FALSE");
    return keyword.isKeyword("NULL") || (truth && TypeNames.isBoolean(type));
  }

  /** The constant that a string stands for when it is read as that type. */
  static Literal ofType(Literal string, String type) {
    if (string.kind() != Literal.Kind.STRING || type.endsWith("[]")) {
      return string;
    }
    String text = string.text().strip();
    if (TypeNames.isNumber(type) && Numbers.isNumber(text)) {
      return new Literal(Literal.Kind.NUMBER, Numbers.shortest(text));
    }
    if (TypeNames.isBoolean(type)) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "t", "true", "yes", "on", "1" -> Literal.keyword("TRUE");
        case "f", "false", "no", "off", "0" -> Literal.keyword("FALSE");
        default -> string;
      };
    }
    return string;
  }
}
