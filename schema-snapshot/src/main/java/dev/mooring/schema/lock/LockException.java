package dev.mooring.schema.lock;

import dev.mooring.schema.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lock file cannot be used as it is. Says where, why, and the way out. */
public final class LockException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String file;
  private final int line;
  private final int column;
  private final String problem;
  private final transient List<String> fix;

  LockException(
      LockProblem problem,
      String file,
      int line,
      int column,
      String text,
      @Nullable Throwable cause) {
    super(place(file, line, column) + "[" + problem.code() + "] " + text, cause);
    this.code = problem.code();
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = text;
    this.fix = problem.fix(file);
  }

  /** Stable and dotted: {@code lock.conflict}. */
  public String code() {
    return code;
  }

  /** The file's name as the caller gave it. */
  public String file() {
    return file;
  }

  /** From 1; 0 where the whole file is meant. */
  public int line() {
    return line;
  }

  /** From 1; 0 where the whole line or file is meant. */
  public int column() {
    return column;
  }

  /** The same as an error at that line of the file, with the ways out. */
  public Finding finding() {
    return Finding.error(code, file, problem, fix.toArray(String[]::new)).at(file, line);
  }

  private static String place(String file, int line, int column) {
    return file + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column)) + ": ";
  }
}
