package dev.mooring.verifier.compat;

import org.jspecify.annotations.Nullable;

/** Attributes as people call them. */
final class Names {
  private Names() {}

  /** {@code Owner.email} of {@code clinic.Owner.email}; the other where there is no attribute. */
  static String shortened(@Nullable String attribute, String otherwise) {
    if (attribute == null) {
      return otherwise;
    }
    int start = 0;
    for (int dot = attribute.indexOf('.');
        dot > 0 && !Character.isUpperCase(attribute.charAt(start));
        dot = attribute.indexOf('.', start)) {
      start = dot + 1;
    }
    return attribute.substring(start).replace('$', '.');
  }
}
