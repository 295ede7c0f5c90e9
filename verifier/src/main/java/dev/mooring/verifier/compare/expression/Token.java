package dev.mooring.verifier.compare.expression;

/**
 * One token.
 *
 * @param text a word as written, a quoted name without its quotes, a string without its quotes, a
 *     number, or a symbol
 */
record Token(Kind kind, String text) {

  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  /** Whether this is the unquoted word, in any case. */
  boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether this is the symbol. */
  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
