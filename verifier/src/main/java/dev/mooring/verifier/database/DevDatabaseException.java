package dev.mooring.verifier.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** No database can be had; says what, where, and the ways out, without credentials. */
public final class DevDatabaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String problem;
  private final transient List<String> fix;

  DevDatabaseException(String code, String problem, @Nullable Throwable cause, List<String> fix) {
    super(problem + (fix.isEmpty() ? "" : ": " + String.join("; ", fix)), cause);
    this.code = code;
    this.problem = problem;
    this.fix = List.copyOf(fix);
  }

  /**
   * Which kind of problem: {@code engine.missing}, {@code engine.unknown}, {@code engine.start},
   * {@code engine.state}, {@code dev-url.driver}, {@code dev-url.engine}, {@code
   * dev-url.unreachable}, {@code dev-url.not-empty}, {@code dev-url.create}, {@code live.driver},
   * {@code live.unreachable} or {@code live.catalog}.
   */
  public String code() {
    return code;
  }

  /** What is wrong, without a full stop. */
  public String problem() {
    return problem;
  }

  /** The ways out, one each. */
  public List<String> fix() {
    return fix;
  }
}
