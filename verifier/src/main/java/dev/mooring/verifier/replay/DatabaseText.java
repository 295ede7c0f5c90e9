package dev.mooring.verifier.replay;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a database says of an error, on one line, without what the driver adds. */
public final class DatabaseText {
  private static final Pattern SYNTAX =
      Pattern.compile("^Syntax error in SQL statement \".*\\[\\*](\\S*).*?\"(; expected .*)?$");

  /** MariaDB's driver numbers its connections. */
  private static final Pattern CONNECTION = Pattern.compile("^\\(conn=\\d+\\) ");

  private DatabaseText() {}

  /** The database's message; never empty. */
  public static String of(SQLException problem) {
    String message = problem.getMessage();
    if (message == null || message.isBlank()) {
      return "SQLState " + problem.getSQLState();
    }
    String text = CONNECTION.matcher(message.strip()).replaceFirst("");
    int h2 = text.indexOf("; SQL statement:");
    if (h2 > 0) {
      text = text.substring(0, h2);
    }
    // H2 repeats the statement with comments and escaped line ends; the finding shows it anyway.
    Matcher quoted = SYNTAX.matcher(text);
    if (quoted.find()) {
      String behind = quoted.group(1).isBlank() ? "its end" : "'" + quoted.group(1) + "'";
      text = "Syntax error at " + behind + quoted.group(2);
    }
    StringBuilder line = new StringBuilder();
    for (String part : text.lines().toList()) {
      String stripped = part.strip();
      if (!stripped.startsWith("Position:") && !stripped.startsWith("Where:")) {
        line.append(line.length() == 0 ? "" : "; ").append(stripped);
      }
    }
    String result = line.toString();
    return result.startsWith("ERROR: ") ? result.substring("ERROR: ".length()) : result;
  }
}
