package dev.mooring.verifier.compare;

import dev.mooring.verifier.replay.MigrationSet;
import java.util.regex.Pattern;

/** How far the migrations got, as it stands behind what they did not produce. */
public final class Applied {
  private static final Pattern TEXT =
      Pattern.compile(" \\(\\d+ applied, last .*\\)$", Pattern.DOTALL);

  private Applied() {}

  /** {@code (14 applied, last V14__visits.sql)}, with a blank in front. */
  static String text(MigrationSet migrations) {
    return " (" + migrations.count() + " applied, last " + migrations.last() + ")";
  }

  /** A side of a finding without it: what stays the same however many migrations follow. */
  public static String removed(String side) {
    return TEXT.matcher(side).replaceFirst("");
  }
}
