package dev.mooring.verifier.compat;

import java.util.Locale;

/** A kind of statement that an application sends. */
public enum Operation {
  SELECT,
  INSERT,
  UPDATE,
  DELETE;

  /** The word in reports: {@code select}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
