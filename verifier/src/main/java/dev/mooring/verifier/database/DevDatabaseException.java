package dev.mooring.verifier.database;

/**
 * No throw-away database can be had; the message says what, where, and the way out, and holds no
 * credentials.
 */
public final class DevDatabaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  DevDatabaseException(String code, String message) {
    super(message);
    this.code = code;
  }

  DevDatabaseException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /**
   * Which kind of problem: {@code engine.missing}, {@code engine.unknown}, {@code engine.start},
   * {@code engine.state}, {@code dev-url.driver}, {@code dev-url.engine}, {@code
   * dev-url.unreachable}, {@code dev-url.not-empty} or {@code dev-url.create}.
   */
  public String code() {
    return code;
  }
}
