package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Call;
import dev.mooring.verifier.compare.expression.Expression.Cast;
import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Name;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import dev.mooring.verifier.compare.expression.Expression.Raw;
import dev.mooring.verifier.compare.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what PostgreSQL's {@code pg_get_expr} and the information schemas of other engines print.
 * Precedence is that of PostgreSQL's manual, 4.1.6.
 */
final class Parser {
  private static final Set<String> CONSTANTS =
      Set.of(
          "NULL",
          "TRUE",
          "FALSE",
          "DEFAULT",
          "CURRENT_TIMESTAMP",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "LOCALTIMESTAMP",
          "LOCALTIME",
          "CURRENT_USER",
          "SESSION_USER",
          "CURRENT_SCHEMA",
          "CURRENT_CATALOG");
  private static final Set<String> TYPE_WORDS =
      Set.of("varying", "precision", "with", "without", "time", "zone", "large", "object", "local");
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

  private final List<Token> tokens;
  private final Dialect dialect;
  private int at;

  private Parser(List<Token> tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** The tree; a single {@link Raw} where the text is beyond this parser. */
  static Expression parse(String sql, Dialect dialect) {
    try {
      Parser parser = new Parser(Tokens.of(sql), dialect);
      Expression expression = parser.or();
      if (parser.peek().kind() == Kind.END) {
        return expression;
      }
    } catch (UnknownSyntax e) {
      // stands for itself
    }
    return new Raw(sql.strip().replaceAll("\\s+", " "));
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean word(String word) {
    if (peek().is(word)) {
      at++;
      return true;
    }
    return false;
  }

  private boolean symbol(String symbol) {
    if (peek().isSymbol(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbol) throws UnknownSyntax {
    if (!symbol(symbol)) {
      throw new UnknownSyntax();
    }
  }

  private void expectWord(String word) throws UnknownSyntax {
    if (!word(word)) {
      throw new UnknownSyntax();
    }
  }

  private Expression or() throws UnknownSyntax {
    Expression left = and();
    while (word("OR")) {
      left = Operation.of("OR", left, and());
    }
    return left;
  }

  private Expression and() throws UnknownSyntax {
    Expression left = not();
    while (word("AND")) {
      left = Operation.of("AND", left, not());
    }
    return left;
  }

  private Expression not() throws UnknownSyntax {
    return word("NOT") ? Operation.of("NOT", not()) : is();
  }

  private Expression is() throws UnknownSyntax {
    Expression left = comparison();
    while (true) {
      if (word("ISNULL")) {
        left = Operation.of("IS NULL", left);
      } else if (word("NOTNULL")) {
        left = Operation.of("IS NOT NULL", left);
      } else if (word("IS")) {
        String operator = word("NOT") ? "IS NOT " : "IS ";
        if (word("DISTINCT")) {
          expectWord("FROM");
          left = Operation.of(operator + "DISTINCT FROM", left, comparison());
        } else if (peek().kind() == Kind.WORD) {
          left = Operation.of(operator + tokens.get(at++).text().toUpperCase(Locale.ROOT), left);
        } else {
          throw new UnknownSyntax();
        }
      } else {
        return left;
      }
    }
  }

  private Expression comparison() throws UnknownSyntax {
    Expression left = range();
    while (peek().kind() == Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
      String operator = tokens.get(at++).text();
      String quantifier = word("ANY") || word("SOME") ? "ANY" : word("ALL") ? "ALL" : "";
      if (quantifier.isEmpty()) {
        left = Operation.of(operator, left, range());
      } else {
        expect("(");
        left = Operation.of(operator + " " + quantifier, left, or());
        expect(")");
      }
    }
    return left;
  }

  private Expression range() throws UnknownSyntax {
    Expression left = other();
    while (true) {
      int before = at;
      String not = word("NOT") ? "NOT " : "";
      if (word("IN")) {
        List<Expression> operands = new ArrayList<>();
        operands.add(left);
        expect("(");
        operands.addAll(list(")"));
        left = new Operation(not + "IN", operands);
      } else if (word("BETWEEN")) {
        Expression low = other();
        expectWord("AND");
        left = Operation.of(not + "BETWEEN", left, low, other());
      } else if (word("LIKE")) {
        left = like(not + "LIKE", left);
      } else if (word("ILIKE")) {
        left = like(not + "ILIKE", left);
      } else {
        at = before;
        return left;
      }
    }
  }

  private Expression like(String operator, Expression left) throws UnknownSyntax {
    Expression pattern = other();
    return word("ESCAPE")
        ? Operation.of(operator, left, pattern, other())
        : Operation.of(operator, left, pattern);
  }

  private Expression other() throws UnknownSyntax {
    Expression left = sum();
    while (peek().kind() == Kind.SYMBOL
        && "(),.[];".indexOf(peek().text()) < 0
        && !COMPARISONS.contains(peek().text())
        && !peek().text().equals("::")) {
      left = Operation.of(tokens.get(at++).text(), left, sum());
    }
    return left;
  }

  private Expression sum() throws UnknownSyntax {
    Expression left = product();
    while (peek().isSymbol("+") || peek().isSymbol("-")) {
      left = Operation.of(tokens.get(at++).text(), left, product());
    }
    return left;
  }

  private Expression product() throws UnknownSyntax {
    Expression left = power();
    while (peek().isSymbol("*") || peek().isSymbol("/") || peek().isSymbol("%")) {
      left = Operation.of(tokens.get(at++).text(), left, power());
    }
    return left;
  }

  private Expression power() throws UnknownSyntax {
    Expression left = signed();
    while (symbol("^")) {
      left = Operation.of("^", left, signed());
    }
    return left;
  }

  private Expression signed() throws UnknownSyntax {
    if (symbol("-")) {
      Expression operand = signed();
      return operand instanceof Literal number && number.kind() == Literal.Kind.NUMBER
          ? new Literal(Literal.Kind.NUMBER, "-" + number.text())
          : Operation.of("NEGATE", operand);
    }
    return symbol("+") ? signed() : postfix();
  }

  private Expression postfix() throws UnknownSyntax {
    Expression operand = primary();
    while (true) {
      if (symbol("::")) {
        operand = new Cast(operand, type());
      } else if (symbol("[")) {
        operand = Operation.of("SUBSCRIPT", operand, or());
        expect("]");
      } else if (word("COLLATE")) {
        operand = Operation.of("COLLATE", operand, new Name(name()));
      } else if (peek().is("AT") && tokens.get(at + 1).is("TIME")) {
        at += 2;
        expectWord("ZONE");
        operand = Operation.of("AT TIME ZONE", operand, primary());
      } else {
        return operand;
      }
    }
  }

  private Expression primary() throws UnknownSyntax {
    Token token = tokens.get(at);
    switch (token.kind()) {
      case NUMBER -> {
        at++;
        return new Literal(Literal.Kind.NUMBER, token.text());
      }
      case STRING -> {
        at++;
        return new Literal(Literal.Kind.STRING, token.text());
      }
      case QUOTED -> {
        return nameOrCall();
      }
      case SYMBOL -> {
        if (symbol("(")) {
          List<Expression> inside = list(")");
          return inside.size() == 1 ? inside.get(0) : new Operation("ROW", inside);
        }
        throw new UnknownSyntax();
      }
      case WORD -> {
        return wordPrimary(token.text().toUpperCase(Locale.ROOT));
      }
      default -> throw new UnknownSyntax();
    }
  }

  private Expression wordPrimary(String word) throws UnknownSyntax {
    switch (word) {
      case "CASE" -> {
        at++;
        return caseParts();
      }
      case "ARRAY" -> {
        at++;
        expect("[");
        return new Operation("ARRAY", list("]"));
      }
      case "CAST" -> {
        at++;
        expect("(");
        Expression operand = or();
        expectWord("AS");
        String type = type();
        expect(")");
        return new Cast(operand, type);
      }
      case "SELECT", "EXISTS", "WITH", "AND", "OR", "IS", "IN", "FROM", "THEN", "ELSE", "END" ->
          throw new UnknownSyntax();
      default -> {}
    }
    if (CONSTANTS.contains(word)) {
      at++;
      if (peek().isSymbol("(")) {
        at++;
        return new Call(word.toLowerCase(Locale.ROOT), list(")"));
      }
      return Literal.keyword(word);
    }
    if (tokens.get(at + 1).kind() == Kind.STRING) { // DATE '2020-02-02', INTERVAL '1' DAY
      at++;
      Literal text = new Literal(Literal.Kind.STRING, tokens.get(at++).text());
      String unit = word.equals("INTERVAL") && peek().kind() == Kind.WORD ? " " + type() : "";
      return new Cast(text, word.toLowerCase(Locale.ROOT) + unit);
    }
    if ((word.equals("TIMESTAMP") || word.equals("TIME")) && tokens.get(at + 1).is("WITH")) {
      String type = type();
      if (peek().kind() != Kind.STRING) {
        throw new UnknownSyntax();
      }
      return new Cast(new Literal(Literal.Kind.STRING, tokens.get(at++).text()), type);
    }
    return nameOrCall();
  }

  private Expression caseParts() throws UnknownSyntax {
    List<Expression> parts = new ArrayList<>();
    if (!peek().is("WHEN")) {
      parts.add(Operation.of("OF", or()));
    }
    while (word("WHEN")) {
      Expression when = or();
      expectWord("THEN");
      parts.add(Operation.of("WHEN", when, or()));
    }
    if (word("ELSE")) {
      parts.add(Operation.of("ELSE", or()));
    }
    expectWord("END");
    return new Operation("CASE", parts);
  }

  private Expression nameOrCall() throws UnknownSyntax {
    boolean quoted = peek().kind() == Kind.QUOTED;
    String name = name();
    if (!symbol("(")) {
      return new Name(name);
    }
    String function = quoted ? name : name.toLowerCase(Locale.ROOT);
    int before = at;
    try {
      return new Call(function, list(")"));
    } catch (UnknownSyntax e) { // EXTRACT(year FROM d), TRIM(BOTH …) and the like
      at = before;
      return new Call(function, List.of(balanced()));
    }
  }

  private Raw balanced() throws UnknownSyntax {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; ; at++) {
      Token token = peek();
      if (token.kind() == Kind.END) {
        throw new UnknownSyntax();
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        at++;
        return new Raw(text.toString());
      }
      text.append(text.length() == 0 ? "" : " ");
      switch (token.kind()) {
        case STRING -> text.append('\'').append(token.text().replace("'", "''")).append('\'');
        case QUOTED -> text.append(dialect.print(token.text()));
        case WORD -> text.append(token.text().toLowerCase(Locale.ROOT));
        default -> text.append(token.text());
      }
    }
  }

  private List<Expression> list(String close) throws UnknownSyntax {
    List<Expression> list = new ArrayList<>();
    if (symbol(close)) {
      return list;
    }
    do {
      list.add(or());
    } while (symbol(","));
    expect(close);
    return list;
  }

  private String name() throws UnknownSyntax {
    StringBuilder name = new StringBuilder();
    do {
      Token token = tokens.get(at++);
      if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
        throw new UnknownSyntax();
      }
      name.append(name.length() == 0 ? "" : ".");
      name.append(token.kind() == Kind.QUOTED ? token.text() : dialect.fold(token.text()));
    } while (symbol("."));
    return name.toString();
  }

  private String type() throws UnknownSyntax {
    boolean quoted = peek().kind() == Kind.QUOTED;
    String first = name();
    StringBuilder type = new StringBuilder(quoted ? first : first.toLowerCase(Locale.ROOT));
    while (true) {
      Token token = peek();
      if (token.kind() == Kind.WORD && TYPE_WORDS.contains(token.text().toLowerCase(Locale.ROOT))) {
        type.append(' ').append(token.text().toLowerCase(Locale.ROOT));
        at++;
      } else if (token.isSymbol("(")) {
        type.append('(');
        for (at++; !peek().isSymbol(")"); at++) {
          if (peek().kind() == Kind.END) {
            throw new UnknownSyntax();
          }
          type.append(peek().text());
        }
        at++;
        type.append(')');
      } else if (token.isSymbol("[") && tokens.get(at + 1).isSymbol("]")) {
        at += 2;
        type.append("[]");
      } else {
        return type.toString();
      }
    }
  }
}
