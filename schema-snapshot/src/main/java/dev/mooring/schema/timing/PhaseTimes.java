package dev.mooring.schema.timing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CPU time that one thread spends in each phase, as lines in the file that the option {@code
 * timings} names: phase, blank, nanoseconds, to be summed up by phase. Without the option it does
 * nothing, and loads nothing.
 */
public final class PhaseTimes {
  private static final String OPTION = "timings";

  private final @Nullable String file;
  private final StringBuilder lines = new StringBuilder();
  private long begun;

  /**
   * Times for whoever asked for them.
   *
   * @param options by their names in configuration files
   */
  public PhaseTimes(Map<String, String> options) {
    file = options.get(OPTION);
    begin();
  }

  /** Begins a phase in this thread; what came before is not counted. */
  public void begin() {
    begun = now();
  }

  /** Ends a phase, and begins the next. */
  public void end(String phase) {
    if (file != null) {
      lines.append(phase).append(' ').append(now() - begun).append('\n');
      begun = now();
    }
  }

  /** Ends a phase that somebody else counts as part of another, from which it is taken. */
  public void end(String phase, String around) {
    if (file != null) {
      long spent = now() - begun;
      lines.append(phase).append(' ').append(spent).append('\n');
      lines.append(around).append(" -").append(spent).append('\n');
      begun = now();
    }
  }

  /** Appends what was measured to the file. */
  public void write() {
    if (file == null) {
      return;
    }
    try {
      Files.write(
          Path.of(file),
          lines.toString().getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // whoever asked finds no figures
      return;
    }
    lines.setLength(0);
  }

  private long now() {
    return file == null ? 0 : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
