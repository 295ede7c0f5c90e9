package dev.mooring.processor.spring;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The packages in which Spring Boot looks for mapped classes.
 *
 * @param packages as Spring takes them, with {@code *} and {@code **} as its resource patterns have
 *     them; empty where nothing in this module limits them
 * @param type binary name of the class that says so; empty where none does
 */
public record ScannedPackages(List<String> packages, String type) {
  /** Every mapped class counts. */
  public static final ScannedPackages ALL = new ScannedPackages(List.of(), "");

  public ScannedPackages {
    packages = List.copyOf(packages);
  }

  /** Whether a class of that binary name lies in one of the packages or below. */
  public boolean covers(String binaryName) {
    if (packages.isEmpty()) {
      return true;
    }
    for (String name : packages) {
      if (isPattern(name) ? matches(name, binaryName) : binaryName.startsWith(name + ".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPattern(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
  }

  private static boolean matches(String name, String binaryName) {
    StringBuilder regex = new StringBuilder();
    for (String part : name.split("\\.", -1)) {
      if (part.equals("**")) {
        regex.append("(?:[^.]+\\.)*");
      } else {
        for (int i = 0; i < part.length(); i++) {
          char c = part.charAt(i);
          regex.append(c == '*' ? "[^.]*" : c == '?' ? "[^.]" : Pattern.quote(String.valueOf(c)));
        }
        regex.append("\\.");
      }
    }
    return Pattern.compile(regex + ".*").matcher(binaryName).matches();
  }
}
