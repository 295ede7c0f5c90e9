package dev.mooring.schema.lock;

import dev.mooring.schema.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lock file or a baseline cannot be used as it is. Says where, why, and the way out. */
public final class LockException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String file;
  private final int line;
  private final int column;
  private final String problem;
  private final LockProblem kind;
  private final transient List<String> fix;

  LockException(
      LockProblem problem,
      String file,
      int line,
      int column,
      String text,
      @Nullable Throwable cause) {
    this(problem, problem.code(), problem.fix(file), file, line, column, text, cause);
  }

  private LockException(
      LockProblem kind,
      String code,
      List<String> fix,
      String file,
      int line,
      int column,
      String text,
      @Nullable Throwable cause) {
    super(place(file, line, column) + "[" + code + "] " + text, cause);
    this.kind = kind;
    this.code = code;
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = text;
    this.fix = List.copyOf(fix);
  }

  /** The same of a baseline. */
  LockException inBaseline() {
    return new LockException(
        kind, kind.baselineCode(), kind.baselineFix(file), file, line, column, problem, this);
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
