package dev.mooring.schema.finding;

/** How a finding is reported; only errors fail a build. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The name in configuration and reports: {@code error}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
