package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code .properties} files with their line numbers and, as Spring does, in documents
 * separated by {@code #---} or {@code !---}. Follows {@link java.util.Properties#load}, except that
 * the text is UTF-8.
 */
final class PropertiesReader {
  private final ConfigFile file;
  private final Problems problems;
  private final List<String> lines;
  private int next;

  private PropertiesReader(ConfigFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.lines = List.of(file.text().split("\r\n|\r|\n", -1));
  }

  /** The documents in the file's order; there is at least one. */
  static List<List<Property>> read(ConfigFile file, Problems problems) {
    return new PropertiesReader(file, problems).documents();
  }

  private List<List<Property>> documents() {
    List<List<Property>> documents = new ArrayList<>();
    List<Property> current = new ArrayList<>();
    while (next < lines.size()) {
      int number = next + 1;
      String line = lines.get(next++).stripLeading();
      if (line.isEmpty()) {
        continue;
      }
      if (line.charAt(0) == '#' || line.charAt(0) == '!') {
        if (line.stripTrailing().substring(1).equals("---")) {
          documents.add(current);
          current = new ArrayList<>();
        }
        continue;
      }
      current.add(property(logical(line), number));
    }
    documents.add(current);
    return documents;
  }

  /** The line with those that continue it. */
  private String logical(String first) {
    StringBuilder line = new StringBuilder(first);
    while (endsInOddBackslashes(line) && next < lines.size()) {
      line.setLength(line.length() - 1);
      line.append(lines.get(next++).stripLeading());
    }
    return line.toString();
  }

  private static boolean endsInOddBackslashes(CharSequence line) {
    int count = 0;
    while (count < line.length() && line.charAt(line.length() - 1 - count) == '\\') {
      count++;
    }
    return count % 2 == 1;
  }

  private Property property(String line, int number) {
    int end = 0;
    while (end < line.length() && !isDelimiter(line.charAt(end))) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, line.length());
    int value = end;
    while (value < line.length() && isBlank(line.charAt(value))) {
      value++;
    }
    if (value < line.length() && (line.charAt(value) == '=' || line.charAt(value) == ':')) {
      value++;
    }
    while (value < line.length() && isBlank(line.charAt(value))) {
      value++;
    }
    String text = unescape(line.substring(value), number);
    return Property.of(
        unescape(line.substring(0, end), number), Stated.in(file, number, text.stripTrailing()));
  }

  private static boolean isDelimiter(char c) {
    return c == '=' || c == ':' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private String unescape(String text, int number) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      c = text.charAt(++i);
      switch (c) {
        case 't' -> plain.append('\t');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 'f' -> plain.append('\f');
        case 'u' -> {
          plain.append(unicode(text, i + 1, number));
          i = Math.min(i + 4, text.length() - 1);
        }
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  private char unicode(String text, int start, int number) {
    if (start + 4 <= text.length()) {
      try {
        return (char) Integer.parseInt(text.substring(start, start + 4), 16);
      } catch (NumberFormatException e) {
        // told below
      }
    }
    problems.error(
        Problems.PROPERTIES,
        file,
        number,
        "malformed \\uXXXX in " + file.label(),
        "write four hexadecimal digits after \\u, or \\\\u for the characters themselves");
    return '?';
  }
}
