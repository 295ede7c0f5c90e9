package dev.mooring.verifier.replay;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Swallows what Flyway logs: javac's output is not the place for it. Public because Flyway makes
 * one by name.
 */
public final class QuietLog implements LogCreator, Log {
  /** For Flyway. */
  public QuietLog() {}

  @Override
  public Log createLogger(Class<?> type) {
    return this;
  }

  @Override
  @SuppressWarnings("deprecation") // Flyway 11 asks it
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Exception problem) {}

  @Override
  public void notice(String message) {}
}
