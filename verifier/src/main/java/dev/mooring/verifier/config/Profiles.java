package dev.mooring.verifier.config;

import java.util.Set;

/** Decides Spring's profile expressions: {@code prod}, {@code !test}, {@code (a | b) & !c}. */
final class Profiles {
  private final Set<String> active;
  private final String text;
  private int next;

  private Profiles(String text, Set<String> active) {
    this.text = text;
    this.active = active;
  }

  /** Whether one of the comma-separated expressions holds. Malformed ones do not. */
  static boolean accepts(String expressions, Set<String> active) {
    for (String expression : expressions.split(",", -1)) {
      Profiles parser = new Profiles(expression, active);
      if (!expression.isBlank() && parser.or() && parser.atEnd()) {
        return true;
      }
    }
    return false;
  }

  private boolean or() {
    boolean value = and();
    while (take('|')) {
      value |= and();
    }
    return value;
  }

  private boolean and() {
    boolean value = not();
    while (take('&')) {
      value &= not();
    }
    return value;
  }

  private boolean not() {
    if (take('!')) {
      return !not();
    }
    if (take('(')) {
      boolean value = or();
      return take(')') && value;
    }
    int start = next;
    while (next < text.length() && "|&!() \t".indexOf(text.charAt(next)) < 0) {
      next++;
    }
    return active.contains(text.substring(start, next));
  }

  private boolean take(char c) {
    if (!atEnd() && text.charAt(next) == c) {
      next++;
      return true;
    }
    return false;
  }

  private boolean atEnd() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next == text.length();
  }
}
