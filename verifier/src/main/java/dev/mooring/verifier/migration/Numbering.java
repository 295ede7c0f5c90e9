package dev.mooring.verifier.migration;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that comes next, in the style of those that are there: whole numbers, with zeros in
 * front, dotted, points in time, a day with a number behind it.
 */
public final class Numbering {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})([._]?)(\\d{2})\\2(\\d{2})(?:([._]?)(\\d+(?:[._]\\d+)*))?");

  /** What stands behind a day where it is the time, by its length. */
  private static final List<String> TIMES = List.of("HHmmssSSS", "HHmmss", "HHmm", "HH");

  private final LocalDateTime now;

  /**
   * @param now what points in time are made of
   */
  public Numbering(LocalDateTime now) {
    this.now = now;
  }

  /**
   * The next version, higher than all.
   *
   * @param versions as they are spelled in the files' names, the lowest first
   */
  public String next(List<String> versions) {
    if (versions.isEmpty()) {
      return "1";
    }
    String last = versions.get(versions.size() - 1);
    Matcher day = DAY.matcher(last);
    if (day.matches() && isDay(day)) {
      return afterDay(day, last);
    }
    List<String> parts = List.of(last.split("[._]", -1));
    long whole = versions.stream().filter(version -> version.matches("\\d+")).count();
    // A hotfix V3.1 among whole numbers is no new style.
    return parts.size() > 1 && whole * 2 > versions.size() ? plusOne(parts.get(0)) : bumped(last);
  }

  private String afterDay(Matcher day, String last) {
    String separator = day.group(2);
    String date = now.format(pattern("uuuu" + quoted(separator) + "MM" + quoted(separator) + "dd"));
    String lastDate = last.substring(0, day.end(4));
    String rest = day.group(6);
    if (rest == null) {
      return date.compareTo(lastDate) > 0
          ? date
          : lastDate + (separator.isEmpty() ? "." : separator) + "1";
    }
    String gap = day.group(5);
    for (String time : TIMES) {
      // Without a separator only the width tells a number from a time.
      if (rest.length() == time.length() && (time.length() > 2 || gap.isEmpty()) && isTime(rest)) {
        String next = date + gap + now.format(pattern(time));
        return next.compareTo(last) > 0 ? next : bumped(last);
      }
    }
    String first = rest.startsWith("0") ? "0".repeat(rest.length() - 1) + "1" : "1";
    return date.compareTo(lastDate) > 0 ? date + gap + first : bumped(last);
  }

  private static boolean isDay(Matcher day) {
    try {
      int year = Integer.parseInt(day.group(1));
      LocalDateTime.of(year, Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)), 0, 0);
      return year >= 1990 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String digits) {
    return Integer.parseInt(digits.substring(0, 2)) < 24
        && (digits.length() < 4 || Integer.parseInt(digits.substring(2, 4)) < 60)
        && (digits.length() < 6 || Integer.parseInt(digits.substring(4, 6)) < 60);
  }

  /** The last number plus one; the zeros in front of it stay. */
  private static String bumped(String version) {
    int start = version.length();
    while (start > 0 && Character.isDigit(version.charAt(start - 1))) {
      start--;
    }
    return version.substring(0, start) + plusOne(version.substring(start));
  }

  private static String plusOne(String digits) {
    String next = new BigInteger(digits).add(BigInteger.ONE).toString();
    return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
  }

  private static String quoted(String separator) {
    return separator.isEmpty() ? "" : "'" + separator + "'";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
