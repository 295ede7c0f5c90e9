package dev.mooring.verifier.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A type in a source file, read without a compiler. */
final class SourceText {
  private static final Pattern NO_CODE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
          Pattern.DOTALL);
  private static final Pattern SUPERCLASS = Pattern.compile("\\bextends\\s+([\\w.]+)");
  private static final Set<String> NO_TYPES =
      Set.of("return", "new", "throw", "package", "import", "else", "case", "yield", "assert");
  private static final String TYPE =
      "([\\w.]+(?:\\s*<[^;=(){}]*>)?(?:\\s*\\[\\s*\\])*)\\s+(?:@\\w+\\s+)*";
  private final Path file;
  private final String text;
  private final int start;
  private final int body;
  private final int end;

  private SourceText(Path file, String text, int start) {
    this.file = file;
    this.text = text;
    this.start = start;
    int brace = text.indexOf('{', start);
    this.body = brace < 0 ? text.length() : brace;
    this.end = closing(text, body);
  }

  /**
   * A member.
   *
   * @param offset of its name
   * @param type as it is written
   */
  private record Member(int offset, String type) {}

  /** The type of that simple name; {@code null} where the file does not declare it. */
  static @Nullable SourceText read(Path file, String simpleName) {
    return of(file, code(file), simpleName);
  }

  /** A type of that simple name in the same file. */
  @Nullable SourceText neighbour(String simpleName) {
    return of(file, text, simpleName);
  }

  Path file() {
    return file;
  }

  /** The line of the type's own name, from 1. */
  int line() {
    return line(start);
  }

  /** The line of a field, record component or getter; 0 where there is none. */
  int line(String attribute) {
    Member member = member(attribute);
    return member == null ? 0 : line(member.offset());
  }

  /** The type of an attribute, or of the elements of one with many; {@code null} for none. */
  @Nullable String typeOf(String attribute) {
    Member member = member(attribute);
    if (member == null) {
      return null;
    }
    String type = member.type();
    while (type.indexOf('<') > 0) {
      String arguments = type.substring(type.indexOf('<') + 1, type.lastIndexOf('>'));
      type = arguments.substring(lastComma(arguments) + 1).strip();
    }
    return type.replaceAll("[\\[\\]\\s]|.*\\s(?=\\S)", "");
  }

  /** The name after {@code extends} as it is written; {@code null} for none. */
  @Nullable String superclass() {
    Matcher matcher = SUPERCLASS.matcher(text).region(start, body);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The name that an import statement gives to a simple one; {@code null} for none. */
  @Nullable String imported(String simpleName) {
    Matcher matcher =
        Pattern.compile("\\bimport\\s+([\\w.]+\\." + Pattern.quote(simpleName) + ")\\s*;")
            .matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private @Nullable Member member(String name) {
    String quoted = "(" + Pattern.quote(name) + ")";
    Member found = member(TYPE + quoted + "\\s*[,)]", start, body, 1);
    if (found == null) {
      found = member(TYPE + quoted + "\\s*[;=,]", body, end, 0);
    }
    if (found == null) {
      String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      found =
          member(TYPE + "((?:get|is)" + Pattern.quote(suffix) + ")\\s*\\(\\s*\\)", body, end, 0);
    }
    return found;
  }

  /** Inside braces of its own or in parentheses a name is a local one. */
  private @Nullable Member member(String pattern, int from, int to, int depth) {
    Matcher matcher = Pattern.compile("\\b" + pattern).matcher(text);
    matcher.region(Math.min(from, to), to);
    while (matcher.find()) {
      if (!NO_TYPES.contains(matcher.group(1)) && depth(from, matcher.start(2)) == depth) {
        return new Member(matcher.start(2), matcher.group(1));
      }
    }
    return null;
  }

  private int depth(int from, int to) {
    int depth = 0;
    for (int i = from == body ? from + 1 : from; i < to; i++) {
      switch (text.charAt(i)) {
        case '{', '(' -> depth++;
        case '}', ')' -> depth--;
        default -> {}
      }
    }
    return depth;
  }

  private int line(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  private static @Nullable SourceText of(Path file, String text, String simpleName) {
    Matcher matcher =
        Pattern.compile(
                "\\b(?:class|record|interface|enum)\\s+(" + Pattern.quote(simpleName) + ")\\b")
            .matcher(text);
    return matcher.find() ? new SourceText(file, text, matcher.start(1)) : null;
  }

  /** The file with blanks for comments and literals. */
  private static String code(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      // Not UTF-8, or gone: no line is better than a wrong one.
      return "";
    }
    return NO_CODE.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static int lastComma(String arguments) {
    int depth = 0;
    for (int i = arguments.length() - 1; i >= 0; i--) {
      switch (arguments.charAt(i)) {
        case '>' -> depth++;
        case '<' -> depth--;
        case ',' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }
}
