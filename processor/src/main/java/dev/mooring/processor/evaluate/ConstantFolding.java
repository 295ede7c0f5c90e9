package dev.mooring.processor.evaluate;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Folds the operators that occur in constants (JLS 15.29); null for the rest, which then is not
 * known.
 */
final class ConstantFolding {
  private ConstantFolding() {}

  static @Nullable Object unary(Tree.Kind operator, Object operand) {
    if (operator == Tree.Kind.LOGICAL_COMPLEMENT && operand instanceof Boolean truth) {
      return !truth;
    } else if (operator == Tree.Kind.UNARY_PLUS && operand instanceof Number) {
      return operand;
    } else if (operator == Tree.Kind.BITWISE_COMPLEMENT && operand instanceof Integer number) {
      return ~number;
    } else if (operator != Tree.Kind.UNARY_MINUS) {
      return null;
    } else if (operand instanceof Integer number) {
      return -number;
    } else if (operand instanceof Long number) {
      return -number;
    } else if (operand instanceof Double number) {
      return -number;
    } else if (operand instanceof Float number) {
      return -number;
    }
    return null;
  }

  static @Nullable Object binary(Tree.Kind operator, Object left, Object right) {
    if (operator == Tree.Kind.PLUS && (left instanceof String || right instanceof String)) {
      return left.toString() + right;
    }
    if (left instanceof Number a && right instanceof Number b) {
      Boolean compared = compare(operator, a.doubleValue(), b.doubleValue());
      if (compared != null) {
        return compared;
      }
    }
    if ((left instanceof Integer || left instanceof Long)
        && (right instanceof Integer || right instanceof Long)
        && isShift(operator)) {
      int distance = ((Number) right).intValue();
      return left instanceof Integer number
          ? (Object) shift(operator, number, distance)
          : shift(operator, (long) (Long) left, distance);
    }
    if (left instanceof Integer a && right instanceof Integer b) {
      Long result = integers(operator, a, b);
      return result == null ? null : (Object) result.intValue();
    }
    if ((left instanceof Integer || left instanceof Long)
        && (right instanceof Integer || right instanceof Long)) {
      return integers(operator, ((Number) left).longValue(), ((Number) right).longValue());
    }
    return null;
  }

  private static boolean isShift(Tree.Kind operator) {
    return operator == Tree.Kind.LEFT_SHIFT
        || operator == Tree.Kind.RIGHT_SHIFT
        || operator == Tree.Kind.UNSIGNED_RIGHT_SHIFT;
  }

  private static int shift(Tree.Kind operator, int number, int distance) {
    return switch (operator) {
      case LEFT_SHIFT -> number << distance;
      case RIGHT_SHIFT -> number >> distance;
      default -> number >>> distance;
    };
  }

  private static long shift(Tree.Kind operator, long number, int distance) {
    return switch (operator) {
      case LEFT_SHIFT -> number << distance;
      case RIGHT_SHIFT -> number >> distance;
      default -> number >>> distance;
    };
  }

  /** Every long that an identifier or code is, a double tells from its neighbours. */
  private static @Nullable Boolean compare(Tree.Kind operator, double a, double b) {
    return switch (operator) {
      case LESS_THAN -> a < b;
      case LESS_THAN_EQUAL -> a <= b;
      case GREATER_THAN -> a > b;
      case GREATER_THAN_EQUAL -> a >= b;
      default -> null;
    };
  }

  private static @Nullable Long integers(Tree.Kind operator, long a, long b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case OR -> a | b;
      case AND -> a & b;
      case XOR -> a ^ b;
      case DIVIDE -> b == 0 ? null : a / b;
      case REMAINDER -> b == 0 ? null : a % b;
      default -> null;
    };
  }

  static @Nullable Object cast(TypeKind target, Object value) {
    if (value instanceof Boolean) {
      return target == TypeKind.BOOLEAN ? value : null;
    }
    Number number =
        value instanceof Character character
            ? (Number) (int) character
            : value instanceof Number given ? given : null;
    if (number == null) {
      return null;
    }
    return switch (target) {
      case BYTE -> number.byteValue();
      case SHORT -> number.shortValue();
      case INT -> number.intValue();
      case LONG -> number.longValue();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      case CHAR -> (char) number.intValue();
      default -> null;
    };
  }
}
