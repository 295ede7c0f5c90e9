package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts an SQL expression into tokens. */
final class Tokens {
  private static final String OPERATOR = "+-*/<>=~!@#%^&|?:";

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String sql) {
    this.sql = sql;
  }

  /**
   * The tokens, with an END behind them.
   *
   * @throws UnknownSyntax where a quote is not closed or a character means nothing
   */
  static List<Token> of(String sql) throws UnknownSyntax {
    Tokens tokens = new Tokens(sql);
    tokens.cut();
    return tokens.tokens;
  }

  private void cut() throws UnknownSyntax {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'') {
        at++;
        tokens.add(new Token(Kind.STRING, quoted('\'')));
      } else if (c == '"' || c == '`') {
        at++;
        tokens.add(new Token(Kind.QUOTED, quoted(c)));
      } else if (Character.isDigit(c) || (c == '.' && digitAt(at + 1))) {
        number();
      } else if (Character.isJavaIdentifierStart(c)) {
        word();
      } else if (OPERATOR.indexOf(c) >= 0) {
        operator();
      } else if ("(),.[];".indexOf(c) >= 0) {
        tokens.add(new Token(Kind.SYMBOL, String.valueOf(c)));
        at++;
      } else {
        throw new UnknownSyntax();
      }
    }
    tokens.add(new Token(Kind.END, ""));
  }

  private boolean digitAt(int index) {
    return index < sql.length() && Character.isDigit(sql.charAt(index));
  }

  private String quoted(char quote) throws UnknownSyntax {
    StringBuilder text = new StringBuilder();
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c != quote) {
        text.append(c);
      } else if (at < sql.length() && sql.charAt(at) == quote) {
        text.append(c);
        at++;
      } else {
        return text.toString();
      }
    }
    throw new UnknownSyntax();
  }

  private void number() {
    int start = at;
    while (at < sql.length() && (digitAt(at) || sql.charAt(at) == '.')) {
      at++;
    }
    if (at < sql.length() && (sql.charAt(at) == 'e' || sql.charAt(at) == 'E')) {
      int sign = at + 1 < sql.length() && "+-".indexOf(sql.charAt(at + 1)) >= 0 ? 1 : 0;
      if (digitAt(at + 1 + sign)) {
        at += 1 + sign;
        while (digitAt(at)) {
          at++;
        }
      }
    }
    tokens.add(new Token(Kind.NUMBER, sql.substring(start, at)));
  }

  private void word() throws UnknownSyntax {
    int start = at;
    while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
      at++;
    }
    String word = sql.substring(start, at);
    if (at < sql.length() && sql.charAt(at) == '\'') {
      // E'a\n' and X'0A' are not plain strings: kept apart from those by their prefix.
      if (word.equalsIgnoreCase("E") || word.equalsIgnoreCase("X") || word.equalsIgnoreCase("B")) {
        throw new UnknownSyntax();
      }
      if (word.equalsIgnoreCase("N")) {
        return;
      }
    }
    tokens.add(new Token(Kind.WORD, word));
  }

  private void operator() throws UnknownSyntax {
    if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
      throw new UnknownSyntax();
    }
    if (sql.startsWith("::", at)) {
      tokens.add(new Token(Kind.SYMBOL, "::"));
      at += 2;
      return;
    }
    int start = at;
    while (at < sql.length() && OPERATOR.indexOf(sql.charAt(at)) >= 0) {
      // A sign belongs to what follows it, except in operators such as -> and ->>.
      if (at > start && "+-".indexOf(sql.charAt(at)) >= 0 && sql.charAt(start) != '-') {
        break;
      }
      at++;
    }
    tokens.add(new Token(Kind.SYMBOL, sql.substring(start, at)));
  }
}
