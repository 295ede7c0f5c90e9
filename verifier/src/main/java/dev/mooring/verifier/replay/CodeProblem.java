package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the application's code threw while it migrated, for people. */
final class CodeProblem {
  private final String type;
  private final @Nullable String place;

  /**
   * @param type the binary name of the class that ran
   * @param place its file; {@code null} where it is none of the migrations
   */
  CodeProblem(String type, @Nullable String place) {
    this.type = type;
    this.place = place;
  }

  /** The finding, at the line of the class from which it was thrown. */
  Finding of(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    boolean missing =
        cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError;
    String[] fix =
        missing
            ? new String[] {"add what has that class to the module's compile or runtime scope"}
            : new String[0];
    Finding finding =
        Finding.error(
            cause instanceof SQLException ? "migration.sql" : "migration.failed",
            place == null ? type : place,
            type + " fails: " + reason(cause),
            fix);
    return place == null ? finding : finding.at(place, place.endsWith(".class") ? 0 : line(thrown));
  }

  private static String reason(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return DatabaseText.of(sql);
    }
    String message = cause.getMessage();
    String first =
        message == null || message.isBlank()
            ? ""
            : ": " + message.strip().lines().findFirst().orElse("");
    return cause.getClass().getSimpleName() + first;
  }

  /** The deepest line of that class; 0 for none. */
  private int line(Throwable thrown) {
    int line = 0;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      for (StackTraceElement frame : t.getStackTrace()) {
        String name = frame.getClassName();
        if (name.equals(type) || name.startsWith(type + "$")) {
          line = Math.max(frame.getLineNumber(), 0);
          break;
        }
      }
    }
    return line;
  }
}
