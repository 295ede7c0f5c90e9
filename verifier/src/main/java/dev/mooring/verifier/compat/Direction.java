package dev.mooring.verifier.compat;

/** Which release meets which schema. */
public enum Direction {
  /** The release that is running, and the schema of today's migrations. */
  BACKWARD,
  /** Today's entities, and the schema that the running release knows. */
  FORWARD
}
