package dev.mooring.processor.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Version;

/**
 * The Hibernate on the class path, which need not be the one that the project is built with: {@code
 * -Dhibernate.version=6.6.56.Final -Dmaven.main.skip} tests the same class files with another.
 */
final class HibernateInUse {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\..*");
  private static final Pattern MARK =
      Pattern.compile(".*// (?:since (\\d+)\\.(\\d+)|until (\\d+)\\.(\\d+))");

  private HibernateInUse() {}

  /** Its first two numbers. */
  static String minor() {
    return number() / 1000 + "." + number() % 1000;
  }

  /** Whether it is what the parent's pom says, of which pages and goldens speak. */
  static boolean asUsual() {
    return minor().equals("7.4");
  }

  /** Its first number. */
  static int major() {
    return number() / 1000;
  }

  /**
   * Whether it understands the line of a model: one that ends in {@code // since 7.0} needs that
   * version, one that ends in {@code // until 7.4} cannot do with a later one.
   */
  static boolean understands(String line) {
    Matcher mark = MARK.matcher(line);
    if (!mark.matches()) {
      return true;
    }
    return mark.group(1) != null
        ? number() >= number(mark.group(1), mark.group(2))
        : number() <= number(mark.group(3), mark.group(4));
  }

  private static int number() {
    Matcher numbers = NUMBERS.matcher(Version.getVersionString());
    if (!numbers.matches()) {
      throw new IllegalStateException(Version.getVersionString());
    }
    return number(numbers.group(1), numbers.group(2));
  }

  private static int number(String major, String minor) {
    return Integer.parseInt(major) * 1000 + Integer.parseInt(minor);
  }
}
