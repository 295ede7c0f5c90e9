package dev.mooring.verifier.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as words, with neither comments nor what stands in literals: for what no catalog shows.
 *
 * @param tokens in order
 */
record SqlText(List<Token> tokens) {
  /** Literals and bodies before everything else, so that what stands in them is passed over. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>--[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<body>\\$(?<tag>(?:[A-Za-z_]\\w*)?)\\$(?s:.*?)\\$\\k<tag>\\$)"
              + "|(?<literal>[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'[^']*+')"
              + "|(?<quoted>\"(?:[^\"]|\"\")*+\"|`[^`]*+`)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+|\\d[\\w.]*+)"
              + "|(?<sign>\\S)");

  /** What a token is. */
  enum Kind {
    WORD,
    QUOTED,
    LITERAL,
    BODY,
    SIGN
  }

  /**
   * One word, name, literal or sign.
   *
   * @param text of a word in lower case; of a quoted name without quotes; of a body what is in it
   * @param start in the text it was read from
   * @param end behind it
   */
  record Token(Kind kind, String text, int start, int end) {
    boolean is(String word) {
      return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
    }

    boolean isName() {
      return kind == Kind.WORD || kind == Kind.QUOTED;
    }
  }

  SqlText {
    tokens = List.copyOf(tokens);
  }

  static SqlText of(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      if (matcher.group("comment") != null) {
        continue;
      }
      String text = matcher.group();
      Kind kind;
      if (matcher.group("body") != null) {
        kind = Kind.BODY;
        int tag = matcher.group("tag").length() + 2;
        text = text.substring(tag, text.length() - tag);
      } else if (matcher.group("literal") != null) {
        kind = Kind.LITERAL;
      } else if (matcher.group("quoted") != null) {
        kind = Kind.QUOTED;
        text = text.substring(1, text.length() - 1);
      } else if (matcher.group("word") != null) {
        kind = Kind.WORD;
        text = text.toLowerCase(Locale.ROOT);
      } else {
        kind = Kind.SIGN;
      }
      tokens.add(new Token(kind, text, matcher.start(), matcher.end()));
    }
    return new SqlText(tokens);
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Whether it begins with these words. */
  boolean starts(String words) {
    return matches(0, words.split(" "));
  }

  /** Whether these words follow each other somewhere outside of literals and bodies. */
  boolean has(String words) {
    return find(words) >= 0;
  }

  /** Where these words begin; -1 for nowhere. */
  int find(String words) {
    String[] wanted = words.split(" ");
    for (int i = 0; i + wanted.length <= tokens.size(); i++) {
      if (matches(i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(int at, String[] wanted) {
    if (at + wanted.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!tokens.get(at + i).is(wanted[i])) {
        return false;
      }
    }
    return true;
  }

  /** The name that begins at that token, as it is written but for quotes; empty for none. */
  String name(int at) {
    StringBuilder name = new StringBuilder();
    int i = at;
    while (i < tokens.size() && tokens.get(i).isName()) {
      name.append(tokens.get(i).text());
      if (i + 1 < tokens.size() && tokens.get(i + 1).is(".")) {
        name.append('.');
        i += 2;
      } else {
        break;
      }
    }
    return name.toString();
  }

  /** The name behind these words, and behind {@code if [not] exists} and {@code only}. */
  String nameAfter(String words) {
    int at = find(words);
    if (at < 0) {
      return "";
    }
    int next = at + words.split(" ").length;
    while (next < tokens.size()
        && List.of("if", "not", "exists", "only").contains(tokens.get(next).text())) {
      next++;
    }
    return name(next);
  }

  /** The first few words, for people. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(6, tokens.size()); i++) {
      shown.append(i == 0 ? "" : " ").append(tokens.get(i).text().lines().findFirst().orElse(""));
    }
    return shown + (tokens.size() > 6 ? " …" : "");
  }

  /** The statements of it, and those of bodies that run at once ({@code do $$ … $$}). */
  List<SqlText> statements() {
    List<SqlText> statements = new ArrayList<>();
    split(this, starts("do"), statements);
    return statements;
  }

  private static void split(SqlText text, boolean enters, List<SqlText> into) {
    List<Token> open = new ArrayList<>();
    for (Token token : text.tokens) {
      boolean word =
          enters && (token.is("begin") || token.is("then") || token.is("else") || token.is("loop"));
      if (token.is(";") || word) {
        if (!open.isEmpty()) {
          into.add(new SqlText(open));
          open.clear();
        }
      } else {
        open.add(token);
      }
      if (enters && token.kind() == Kind.BODY) {
        split(of(token.text()), true, into);
      }
    }
    if (!open.isEmpty()) {
      into.add(new SqlText(open));
    }
  }
}
