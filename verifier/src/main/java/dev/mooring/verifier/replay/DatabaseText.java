package dev.mooring.verifier.replay;

import java.sql.SQLException;

/** What a database says of an error, on one line, without what the driver adds. */
public final class DatabaseText {
  private DatabaseText() {}

  /** The database's message; never empty. */
  public static String of(SQLException problem) {
    String message = problem.getMessage();
    if (message == null || message.isBlank()) {
      return "SQLState " + problem.getSQLState();
    }
    String text = message.strip();
    int h2 = text.indexOf("; SQL statement:");
    if (h2 > 0) {
      text = text.substring(0, h2);
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
