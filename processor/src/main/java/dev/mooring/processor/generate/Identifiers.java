package dev.mooring.processor.generate;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java names for SQL names. */
final class Identifiers {
  private Identifiers() {}

  /** {@code clinic-db} to {@code ClinicDb}. */
  static String type(String name) {
    StringBuilder out = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isJavaIdentifierPart(c) || c == '_' || c == '$') {
        upper = true;
      } else {
        out.append(
            upper ? Character.toUpperCase(c) : allUpper(name) ? Character.toLowerCase(c) : c);
        upper = false;
      }
    }
    return legal(out);
  }

  /** {@code first_name} and {@code firstName} to {@code FIRST_NAME}. */
  static String constant(String name) {
    StringBuilder out = new StringBuilder();
    boolean mixed = !allUpper(name) && !name.equals(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isJavaIdentifierPart(c) || c == '$') {
        c = '_';
      }
      if (mixed && i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
        out.append('_');
      }
      out.append(Character.toUpperCase(c));
    }
    return legal(out);
  }

  /** The name, with {@code _2}, {@code _3}, … behind it where it is taken; taken from then on. */
  static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int n = 2; !taken.add(candidate); n++) {
      candidate = name + "_" + n;
    }
    return candidate;
  }

  private static boolean allUpper(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String legal(StringBuilder out) {
    if (out.length() == 0 || !Character.isJavaIdentifierStart(out.charAt(0))) {
      out.insert(0, '_');
    }
    String name = out.toString();
    return SourceVersion.isKeyword(name) || name.equals("_") ? name + "_" : name;
  }
}
