package dev.mooring.verifier.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats in which the difference between two schemas is written down. */
public enum DiffFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** The statements alone. */
  SQL;

  /** The name on the command line: {@code json}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name; {@code null} for none. */
  public static @Nullable DiffFormat of(String id) {
    for (DiffFormat format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    return null;
  }

  /**
   * The whole text, which ends with a line break.
   *
   * @param colour whether the reader is a terminal; only text knows colours
   */
  public String render(DiffReport report, boolean colour) {
    return switch (this) {
      case TEXT -> new DiffText(colour).render(report);
      case JSON -> DiffJson.render(report);
      case SQL -> DiffSql.render(report);
    };
  }
}
