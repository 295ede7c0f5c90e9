package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Call;
import dev.mooring.verifier.compare.expression.Expression.Cast;
import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Name;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import dev.mooring.verifier.compare.expression.Expression.Raw;
import java.util.List;
import java.util.Locale;

/** Prints a tree as SQL that people read: lower case, no parentheses beyond need. */
final class Printer {
  private final Dialect dialect;
  private final StringBuilder out = new StringBuilder();

  private Printer(Dialect dialect) {
    this.dialect = dialect;
  }

  static String print(Expression expression, Dialect dialect) {
    Printer printer = new Printer(dialect);
    printer.append(expression);
    return printer.out.toString();
  }

  private void append(Expression expression) {
    if (expression instanceof Literal literal) {
      switch (literal.kind()) {
        case NUMBER -> out.append(literal.text());
        case STRING -> out.append('\'').append(literal.text().replace("'", "''")).append('\'');
        case KEYWORD -> out.append(literal.text().toLowerCase(Locale.ROOT));
      }
    } else if (expression instanceof Name name) {
      out.append(dialect.print(name.text()));
    } else if (expression instanceof Call call) {
      out.append(call.function());
      list("(", call.arguments(), ")");
    } else if (expression instanceof Cast cast) {
      out.append("cast(");
      append(cast.operand());
      out.append(" as ").append(cast.type()).append(')');
    } else if (expression instanceof Operation operation) {
      operation(operation);
    } else if (expression instanceof Raw raw) {
      out.append(raw.text());
    }
  }

  private void operation(Operation operation) {
    String operator = operation.operator();
    List<Expression> operands = operation.operands();
    switch (operator) {
      case "IN", "NOT IN" -> {
        inner(operation, operation.first());
        out.append(' ').append(operator.toLowerCase(Locale.ROOT)).append(' ');
        list("(", operands.subList(1, operands.size()), ")");
      }
      case "ARRAY" -> list("array[", operands, "]");
      case "ROW" -> list("(", operands, ")");
      case "CASE" -> {
        out.append("case");
        for (Expression part : operands) {
          append(part);
        }
        out.append(" end");
      }
      case "OF" -> {
        out.append(' ');
        append(operation.first());
      }
      case "WHEN" -> {
        out.append(" when ");
        append(operation.first());
        out.append(" then ");
        append(operation.last());
      }
      case "ELSE" -> {
        out.append(" else ");
        append(operation.first());
      }
      case "NOT" -> {
        out.append("not ");
        inner(operation, operation.first());
      }
      case "NEGATE" -> {
        out.append('-');
        inner(operation, operation.first());
      }
      case "SUBSCRIPT" -> {
        inner(operation, operation.first());
        list("[", operands.subList(1, 2), "]");
      }
      case "BETWEEN", "NOT BETWEEN" -> {
        inner(operation, operation.first());
        out.append(' ').append(operator.toLowerCase(Locale.ROOT)).append(' ');
        inner(operation, operands.get(1));
        out.append(" and ");
        inner(operation, operands.get(2));
      }
      default -> ordinary(operation);
    }
  }

  private void ordinary(Operation operation) {
    String operator = operation.operator().toLowerCase(Locale.ROOT);
    List<Expression> operands = operation.operands();
    if (operands.size() == 1) { // is null, is true, …
      inner(operation, operation.first());
      out.append(' ').append(operator);
      return;
    }
    boolean quantified = operator.endsWith(" any") || operator.endsWith(" all");
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        out.append(i == 2 && operator.endsWith("like") ? " escape " : " " + operator + " ");
      }
      if (quantified && i == 1) {
        list("(", operands.subList(1, 2), ")");
      } else {
        inner(operation, operands.get(i));
      }
    }
  }

  private void inner(Operation outer, Expression expression) {
    boolean brackets =
        expression instanceof Operation operation
            && rank(operation) <= rank(outer)
            && !(operation.is(outer.operator()) && (operation.is("AND") || operation.is("OR")));
    out.append(brackets ? "(" : "");
    append(expression);
    out.append(brackets ? ")" : "");
  }

  private void list(String open, List<Expression> list, String close) {
    out.append(open);
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      append(list.get(i));
    }
    out.append(close);
  }

  private static int rank(Operation operation) {
    return switch (operation.operator()) {
      case "OR" -> 1;
      case "AND" -> 2;
      case "NOT" -> 3;
      case "=", "<>", "<", ">", "<=", ">=" -> 5;
      case "IN", "NOT IN", "BETWEEN", "NOT BETWEEN" -> 6;
      case "LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE" -> 6;
      case "+", "-" -> 8;
      case "*", "/", "%" -> 9;
      case "^" -> 10;
      case "NEGATE" -> 11;
      case "ARRAY", "ROW", "CASE", "SUBSCRIPT" -> 12;
      default -> operation.operator().startsWith("IS ") ? 4 : 7;
    };
  }
}
