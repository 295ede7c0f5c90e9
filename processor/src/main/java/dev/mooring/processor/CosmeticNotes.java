package dev.mooring.processor;

import dev.mooring.processor.diagnostic.FindingPrinter;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Differences that hurt nobody: a few are shown, many are counted, so that they hide nothing else.
 */
final class CosmeticNotes {
  private static final int FEW = 5;

  private CosmeticNotes() {}

  /** Prints the findings, cosmetic notes last. */
  static void print(List<Finding> findings, boolean all, FindingPrinter printer) {
    List<Finding> cosmetic = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.level() == Level.NOTE && finding.effect() == Effect.COSMETIC) {
        cosmetic.add(finding);
      } else {
        printer.print(finding);
      }
    }
    if (all || cosmetic.size() <= FEW) {
      cosmetic.forEach(printer::print);
    } else {
      printer.note(summary(cosmetic));
    }
  }

  private static String summary(List<Finding> cosmetic) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : cosmetic) {
      counts.merge(finding.code(), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    text.append(cosmetic.size()).append(" cosmetic differences are not shown: ");
    String separator = "";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      text.append(separator).append(count.getValue()).append(' ').append(count.getKey());
      separator = ", ";
    }
    return text.append(" (-Amooring.notes=all shows them)").toString();
  }
}
