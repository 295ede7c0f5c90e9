package dev.mooring.verifier.compare.expression;

import java.math.BigDecimal;

/** Numbers by their value: {@code 0.00} is {@code 0}. */
final class Numbers {
  private Numbers() {}

  static boolean isNumber(String text) {
    try {
      return !text.isEmpty() && new BigDecimal(text).precision() > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The value without trailing zeros; what is no number stays. */
  static String shortest(String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      // 1e400 would fill the screen
      return Math.abs((long) value.scale()) > 100
          ? text
          : (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
