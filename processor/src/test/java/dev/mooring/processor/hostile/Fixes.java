package dev.mooring.processor.hostile;

import dev.mooring.processor.UserProject.Compiled;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a user would paste into the next migration: the SQL of all messages, from top to bottom. */
final class Fixes {
  private static final Pattern FIRST = Pattern.compile("( *fix {9})(.*)");

  private Fixes() {}

  static String of(Compiled compiled) {
    List<String> sql = new ArrayList<>();
    for (String message : compiled.messages()) {
      String indent = null;
      for (String line : message.lines().toList()) {
        Matcher first = FIRST.matcher(line);
        if (first.matches()) {
          indent = " ".repeat(first.group(1).length());
          sql.add(first.group(2));
        } else if (indent != null && line.startsWith(indent)) {
          sql.add(line.substring(indent.length()));
        }
      }
    }
    return sql.stream()
        .filter(line -> !line.startsWith("or "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The codes of all messages, sorted. */
  static List<String> codes(Compiled compiled) {
    Pattern code = Pattern.compile(": (?:error|warning|note): \\[([a-z.-]+)]");
    return compiled.messages().stream()
        .map(code::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }
}
