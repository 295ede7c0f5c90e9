package dev.mooring.processor.bytecode;

import java.util.regex.Pattern;

/**
 * Values that a skeleton gives where only user code knows the real one: what an attribute converter
 * returns, what the constructor of an enum stores. Hibernate writes them into CHECK constraints; a
 * constraint that contains one is unknown.
 */
public final class Sentinel {
  /** Stands for an unknown character; a private use code point that no schema contains. */
  public static final char CHARACTER = '\uE000';

  /** Stands for an unknown text. */
  public static final String TEXT = "\uE000mooring\uE000";

  /** Stands for an unknown number of 32 bits or more. */
  public static final int INTEGER = -20231117;

  /** Stands for an unknown number of 16 bits. */
  public static final short SHORT = -20231;

  /** Stands for an unknown number of 8 bits; the only one that a schema might contain by itself. */
  public static final byte BYTE = -117;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.])(?:" + INTEGER + '|' + SHORT + '|' + BYTE + ")(?![\\w]|\\.[1-9])");

  private Sentinel() {}

  /** Whether the SQL contains a sentinel, so that what it says about values is unknown. */
  public static boolean in(String sql) {
    return sql.indexOf(CHARACTER) >= 0 || (sql.indexOf('-') >= 0 && NUMBER.matcher(sql).find());
  }
}
