package dev.mooring.verifier.policy;

import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Baseline;
import dev.mooring.schema.lock.KnownDifference;
import dev.mooring.verifier.compare.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells the differences that a baseline has from new ones. */
final class KnownDifferences {
  private static final int MOST = 10;
  private final Baseline baseline;
  private final String file;
  private final Set<KnownDifference> found = new TreeSet<>();
  private int count;

  /**
   * @param file the baseline's name for people
   */
  KnownDifferences(Baseline baseline, String file) {
    this.baseline = baseline;
    this.file = file;
  }

  /** What a baseline written now would hold: every error and warning that is a difference. */
  static Set<KnownDifference> of(List<Finding> findings) {
    Set<KnownDifference> known = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.level() != Level.NOTE && isDifference(finding)) {
        known.add(key(finding));
      }
    }
    return known;
  }

  /** A baseline of these that is not on disk. */
  static Baseline baseline(Set<KnownDifference> differences) {
    SortedMap<KnownDifference, Integer> lines = new TreeMap<>();
    differences.forEach(difference -> lines.put(difference, 0));
    return new Baseline(lines);
  }

  /**
   * The findings that are new.
   *
   * @param shown takes the known ones as notes
   */
  List<Finding> removed(List<Finding> findings, List<Finding> shown) {
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      if (isDifference(finding) && baseline.lines().containsKey(key(finding))) {
        found.add(key(finding));
        count++;
        shown.add(finding.as(Level.NOTE));
      } else {
        fresh.add(finding);
      }
    }
    return fresh;
  }

  int count() {
    return count;
  }

  /** One line that counts them. */
  Optional<Finding> summary() {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                    "baseline.known",
                    file,
                    count
                        + (count == 1 ? " known difference in " : " known differences in ")
                        + file)
                .as(Level.NOTE));
  }

  /** That the baseline has differences that there are no more. */
  Optional<Finding> stale() {
    List<String> lines = new ArrayList<>();
    int first = 0;
    int gone = 0;
    for (Map.Entry<KnownDifference, Integer> entry : baseline.lines().entrySet()) {
      if (!found.contains(entry.getKey())) {
        gone++;
        first = first == 0 ? entry.getValue() : Math.min(first, entry.getValue());
        if (gone <= MOST) {
          lines.add("    line " + entry.getValue() + ": " + text(entry.getKey()));
        }
      }
    }
    if (gone == 0) {
      return Optional.empty();
    }
    if (gone > MOST) {
      lines.add("    and " + (gone - MOST) + " more");
    }
    return Optional.of(
        Finding.error(
                "baseline.stale",
                file,
                gone
                    + " of "
                    + baseline.lines().size()
                    + " known differences "
                    + (gone == 1 ? "does" : "do")
                    + " not occur as written any more\n"
                    + String.join("\n", lines),
                "compile once with -Amooring.baseline=write, then commit " + file,
                gone == baseline.lines().size() ? "or delete the file" : "or delete the lines")
            .as(Level.WARNING)
            .at(file, first));
  }

  private static boolean isDifference(Finding finding) {
    return Codes.all().contains(finding.code());
  }

  private static KnownDifference key(Finding finding) {
    return new KnownDifference(
        finding.code(), finding.object(), side(finding.expected()), side(finding.actual()));
  }

  private static @Nullable String side(@Nullable String text) {
    return text == null ? null : Applied.removed(text);
  }

  private static String text(KnownDifference known) {
    return known.code() + " " + known.object();
  }
}
