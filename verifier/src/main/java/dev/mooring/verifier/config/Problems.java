package dev.mooring.verifier.config;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.GateException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a configuration; collected, so that all of it is told at once. */
final class Problems {
  static final String DIALECT = "config.dialect";
  static final String IMPORT = "config.import";
  static final String KEY = "config.key";
  static final String MIGRATIONS = "config.migrations";
  static final String OPTION = "config.option";
  static final String POLICY = "config.policy";
  static final String PROPERTIES = "config.properties";
  static final String SECRET = "config.secret";
  static final String TOML = "config.toml";
  static final String UNIT = "config.unit";
  static final String UNREADABLE = "config.unreadable";
  static final String VALUE = "config.value";
  static final String XML = "config.xml";
  static final String YAML = "config.yaml";

  /** Those after which nobody knows what the file would have said. */
  static final Set<String> UNREAD = Set.of(PROPERTIES, TOML, UNREADABLE, XML, YAML);

  /** Each once, however often the file is read. */
  private final Set<Finding> findings = new LinkedHashSet<>();

  void error(Finding finding) {
    findings.add(finding);
  }

  void error(String code, Stated where, String message, String... fix) {
    findings.add(where.blame(Finding.error(code, where.place(), message, fix)));
  }

  void error(String code, ConfigFile file, int line, String message, String... fix) {
    error(code, Stated.in(file, line, ""), message, fix);
  }

  void warning(String code, Stated where, String message, String... fix) {
    findings.add(where.blame(Finding.error(code, where.place(), message, fix).as(Level.WARNING)));
  }

  void note(String code, Stated where, String message, String... fix) {
    findings.add(where.blame(Finding.error(code, where.place(), message, fix).as(Level.NOTE)));
  }

  /** A key that nobody knows, with the nearest that is known. */
  void unknownKey(Stated where, String key, List<String> known) {
    String nearest = Names.nearest(key, known);
    String message = where.place() + " has an unknown key '" + key + "'";
    if (nearest == null) {
      error(KEY, where, message, "one of: " + String.join(", ", known));
    } else {
      error(KEY, where, message + "; did you mean '" + nearest + "'?", nearest);
    }
  }

  /** A value outside a closed list. */
  void notAllowed(String code, Stated where, String key, List<String> allowed) {
    String nearest = Names.nearest(where.value(), allowed);
    error(
        code,
        where,
        key + " is '" + where.value() + "'; allowed are " + String.join(", ", allowed),
        nearest == null ? "one of: " + String.join(", ", allowed) : nearest);
  }

  /** The findings so far, sorted. */
  List<Finding> findings() {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Finding.ORDER);
    return sorted;
  }

  /**
   * Gives up if there was an error.
   *
   * @throws GateException with all findings so far
   */
  void throwIfAny() throws GateException {
    for (Finding finding : findings) {
      if (finding.level() == Level.ERROR) {
        throw new GateException(findings());
      }
    }
  }

  /** The first line of an exception's message, for people. */
  static String reason(Exception e) {
    @Nullable String message = e.getMessage();
    if (message == null) {
      return e.getClass().getSimpleName();
    }
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end)).strip();
  }
}
