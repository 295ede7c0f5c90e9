package dev.mooring.verifier.report;

import org.jspecify.annotations.Nullable;

/**
 * An entity and the way to its attribute, told apart where the first simple name begins with a
 * capital.
 *
 * @param type binary class name
 * @param path {@code address.city}; {@code null} for the class itself
 */
record Attribute(String type, @Nullable String path) {

  /** The parts of {@link dev.mooring.schema.finding.Finding#attribute}. */
  static @Nullable Attribute of(@Nullable String whole) {
    if (whole == null) {
      return null;
    }
    int start = 0;
    for (int dot = whole.indexOf('.'); dot >= 0; dot = whole.indexOf('.', start)) {
      if (start < dot && Character.isUpperCase(whole.charAt(start))) {
        return new Attribute(whole.substring(0, dot), whole.substring(dot + 1));
      }
      start = dot + 1;
    }
    return new Attribute(whole, null);
  }
}
