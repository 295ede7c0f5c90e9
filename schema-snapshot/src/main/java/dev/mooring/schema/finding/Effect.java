package dev.mooring.schema.finding;

/** What a difference does to the application, from worst to none. */
public enum Effect {
  BREAKS_READS,
  BREAKS_WRITES,
  /** Rows that the entities rule out can come into being, or are not removed. */
  INTEGRITY,
  /** The database may refuse rows that the entities allow. */
  STRICTER,
  PERFORMANCE,
  COSMETIC,
  NONE;

  /** The name in configuration and reports: {@code breaks-reads}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
