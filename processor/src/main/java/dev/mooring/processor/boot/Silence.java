package dev.mooring.processor.boot;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate's logging (java.util.logging, unless a logging library is on the class path) from
 * reaching standard error while it is open, and leaves the configuration as it was found. Inside
 * javac that configuration belongs to somebody else.
 */
final class Silence implements AutoCloseable {
  private static final String[] NAMES = {"org.hibernate", "org.jboss", "org.glassfish.jaxb"};

  private final Logger[] loggers = new Logger[NAMES.length];
  private final @Nullable Level[] levels = new Level[NAMES.length];
  private final boolean[] parents = new boolean[NAMES.length];

  Silence() {
    for (int i = 0; i < NAMES.length; i++) {
      loggers[i] = Logger.getLogger(NAMES[i]);
      levels[i] = loggers[i].getLevel();
      parents[i] = loggers[i].getUseParentHandlers();
      loggers[i].setLevel(Level.OFF);
      loggers[i].setUseParentHandlers(false);
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < NAMES.length; i++) {
      loggers[i].setLevel(levels[i]);
      loggers[i].setUseParentHandlers(parents[i]);
    }
  }
}
