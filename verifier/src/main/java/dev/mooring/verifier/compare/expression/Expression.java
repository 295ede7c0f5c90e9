package dev.mooring.verifier.compare.expression;

import java.util.List;

/** An SQL expression as a tree. Equal trees print the same text. */
sealed interface Expression {

  /**
   * A constant.
   *
   * @param text digits, the inside of a string, or a keyword in upper case
   */
  record Literal(Kind kind, String text) implements Expression {
    enum Kind {
      NUMBER,
      STRING,
      KEYWORD
    }

    static Literal keyword(String text) {
      return new Literal(Kind.KEYWORD, text);
    }

    boolean isKeyword(String word) {
      return kind == Kind.KEYWORD && text.equals(word);
    }
  }

  /**
   * A column, or whatever else has a name.
   *
   * @param text as the catalog holds it; parts joined by dots
   */
  record Name(String text) implements Expression {}

  /**
   * A function's value.
   *
   * @param function in lower case unless it had to be quoted
   */
  record Call(String function, List<Expression> arguments) implements Expression {}

  /**
   * A cast.
   *
   * @param type in lower case, single spaces
   */
  record Cast(Expression operand, String type) implements Expression {}

  /**
   * An operator with its operands; {@code AND} and {@code OR} have two and more, {@code IN} and
   * {@code NOT IN} have the value tested and then the list, {@code CASE} its parts in order.
   *
   * @param operator in upper case
   */
  record Operation(String operator, List<Expression> operands) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }

    static Operation of(String operator, Expression... operands) {
      return new Operation(operator, List.of(operands));
    }

    boolean is(String other) {
      return operator.equals(other);
    }

    Expression first() {
      return operands.get(0);
    }

    Expression last() {
      return operands.get(operands.size() - 1);
    }
  }

  /** Tokens that nobody here understands, joined by single spaces. */
  record Raw(String text) implements Expression {}
}
