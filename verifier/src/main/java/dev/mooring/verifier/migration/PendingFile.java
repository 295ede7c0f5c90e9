package dev.mooring.verifier.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drops that wait, in the text of {@code mooring.toml}: only their own tables are touched,
 * since people's order and comments are theirs.
 */
final class PendingFile {
  private static final Pattern HEADER =
      Pattern.compile("\\s*\\[\\[\\s*(?:unit\\.[^\\]]+\\.)?pending-drop\\s*]]\\s*(?:#.*)?");
  private static final Pattern OBJECT =
      Pattern.compile("\\s*object\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)')\\s*(?:#.*)?");

  private PendingFile() {}

  /**
   * The text with further drops at its end.
   *
   * @param unit the unit where it has a table of its own; empty for the whole module
   * @param since the last migration before they were given up; empty for none
   */
  static String with(String text, String unit, Collection<String> objects, String since) {
    StringBuilder toml = new StringBuilder(text);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      toml.append('\n');
    }
    for (String object : objects) {
      toml.append(toml.length() == 0 ? "" : "\n")
          .append(unit.isEmpty() ? "[[pending-drop]]\n" : "[[unit." + unit + ".pending-drop]]\n")
          .append("object = ")
          .append(quoted(object))
          .append('\n');
      if (!since.isEmpty()) {
        toml.append("since = ").append(quoted(since)).append('\n');
      }
    }
    return toml.toString();
  }

  /** The text without the drops of these objects. */
  static String without(String text, Collection<String> objects) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      if (HEADER.matcher(lines.get(i)).matches()) {
        int end = end(lines, i + 1);
        if (names(lines.subList(i, end), objects)) {
          int start = i > 0 && lines.get(i - 1).isBlank() ? i - 1 : i;
          lines.subList(start, end).clear();
          i = start - 1;
        }
      }
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** Behind the last key: comments below belong to what follows. */
  private static int end(List<String> lines, int from) {
    int end = from;
    for (int i = from; i < lines.size() && !lines.get(i).stripLeading().startsWith("["); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        end = i + 1;
      }
    }
    return end;
  }

  private static boolean names(List<String> lines, Collection<String> objects) {
    for (String line : lines) {
      Matcher object = OBJECT.matcher(line);
      if (object.matches()) {
        String name =
            object.group(2) != null
                ? object.group(2)
                : object.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
        return objects.contains(name);
      }
    }
    return false;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
