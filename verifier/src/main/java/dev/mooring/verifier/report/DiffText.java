package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.report.DiffReport.Entry;
import dev.mooring.verifier.report.DiffReport.Side;
import org.jspecify.annotations.Nullable;

/** Differences one below the other, each with both sides, and what was compared. */
final class DiffText {
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String RESET = "\u001b[0m";

  private final boolean colour;

  /**
   * @param colour whether the sides are coloured, as terminals understand it
   */
  DiffText(boolean colour) {
    this.colour = colour;
  }

  String render(DiffReport report) {
    StringBuilder text = new StringBuilder();
    int width = 3 + Math.max("effect".length(), longer(report.from().name(), report.to().name()));
    report.differences().forEach(entry -> entry(text, report, entry, width));
    report.uncompared().forEach(entry -> entry(text, report, entry, width));
    return text.append(summary(report)).append('\n').toString();
  }

  /** One line; what was compared is named with what is known of it. */
  static String summary(DiffReport report) {
    int count = report.differences().size();
    return (count == 0 ? "no difference" : count == 1 ? "1 difference" : count + " differences")
        + " between "
        + side(report.from())
        + " and "
        + side(report.to());
  }

  private static String side(Side side) {
    UnitReport.Migrations migrations = side.migrations();
    String product = side.product();
    return side.name()
        + " ("
        + side.tables()
        + (side.tables() == 1 ? " table" : " tables")
        + (migrations == null
            ? ""
            : " of "
                + migrations.count()
                + (migrations.count() == 1 ? " migration" : " migrations"))
        + (product == null ? "" : ", " + product)
        + ")";
  }

  private void entry(StringBuilder text, DiffReport report, Entry entry, int width) {
    Level level = entry.level();
    Effect effect = entry.effect();
    text.append(level == null ? "" : level.id() + ": ")
        .append('[')
        .append(entry.code())
        .append("] ")
        .append(indented(entry.message()))
        .append('\n');
    side(text, report.from().name(), entry.from(), width, RED);
    side(text, report.to().name(), entry.to(), width, GREEN);
    if (effect != null) {
      side(text, "effect", effect.id().replace('-', ' '), width, "");
    }
    String label = "sql";
    for (String sql : entry.sql()) {
      for (String line : (sql + ";").split("\n", -1)) {
        side(text, label, line, width, "");
        label = "";
      }
    }
  }

  private void side(
      StringBuilder text, String label, @Nullable String value, int width, String code) {
    if (value != null) {
      boolean coloured = colour && !code.isEmpty();
      text.append("    ")
          .append(label)
          .append(" ".repeat(width - label.length()))
          .append(coloured ? code : "")
          .append(indented(value))
          .append(coloured ? RESET : "")
          .append('\n');
    }
  }

  /** Every line but the first of a message is indented, so that readers can tell them apart. */
  private static String indented(String value) {
    return value.replaceAll("\\R(?=\\S)", "\n    ");
  }

  private static int longer(String one, String other) {
    return Math.max(one.length(), other.length());
  }
}
