package dev.mooring.processor.boot;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a message of Hibernate's the class or attribute of the model that it is about. */
final class MessagePlace {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final Pattern ROLE =
      Pattern.compile("(?:[Pp]roperty|[Aa]ttribute|role)[: ]*['\\[]([\\w.$]+)['\\]]");

  private MessagePlace() {}

  /**
   * The attribute, else the class, that the message names first: by its full name, or by its simple
   * name where only one class bears it. {@code null} for none.
   */
  static @Nullable String find(String message, List<String> classes) {
    String best = null;
    boolean attribute = false;
    Matcher names = NAME.matcher(message);
    while (names.find() && !attribute) {
      String name = names.group();
      String type = owner(name, classes);
      if (type != null) {
        boolean path = name.length() > type.length();
        if (best == null || path) {
          best = name;
          attribute = path;
        }
      }
    }
    if (best == null) {
      best = simple(message, classes);
    }
    if (best != null && !attribute) {
      Matcher role = ROLE.matcher(message);
      if (role.find() && owner(role.group(1), classes) == null) {
        String path = role.group(1);
        int dot = path.lastIndexOf('.');
        return dot < 0 ? best + "." + path : best;
      }
    }
    return best;
  }

  /** The class that is the name, or of which it is a member; the longest. */
  private static @Nullable String owner(String name, List<String> classes) {
    String owner = null;
    for (String type : classes) {
      if (name.startsWith(type)
          && (name.length() == type.length() || name.charAt(type.length()) == '.')
          && (owner == null || owner.length() < type.length())) {
        owner = type;
      }
    }
    return owner;
  }

  private static @Nullable String simple(String message, List<String> classes) {
    String found = null;
    Matcher quoted = Pattern.compile("'(\\w+)(?:\\.([\\w.]+))?'|\\b([A-Z]\\w+)\\.(\\w+)").matcher(message);
    while (quoted.find()) {
      String name = quoted.group(1) == null ? quoted.group(3) : quoted.group(1);
      String rest = quoted.group(1) == null ? quoted.group(4) : quoted.group(2);
      String type = bearer(name, classes);
      if (type != null) {
        if (rest != null) {
          return type + "." + rest;
        }
        found = found == null ? type : found;
      }
    }
    return found;
  }

  private static @Nullable String bearer(String simpleName, List<String> classes) {
    String bearer = null;
    for (String type : classes) {
      int end = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'));
      if (type.substring(end + 1).equals(simpleName)) {
        if (bearer != null) {
          return null;
        }
        bearer = type;
      }
    }
    return bearer;
  }
}
