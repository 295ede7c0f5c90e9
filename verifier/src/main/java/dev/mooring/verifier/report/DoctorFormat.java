package dev.mooring.verifier.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats in which a {@link DoctorReport} is written down. */
public enum DoctorFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  /** The name on the command line: {@code json}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name; {@code null} for none. */
  public static @Nullable DoctorFormat of(String id) {
    for (DoctorFormat format : values()) {
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
  public String render(DoctorReport report, boolean colour) {
    return this == TEXT ? new DoctorText(colour).render(report) : DoctorJson.render(report);
  }
}
