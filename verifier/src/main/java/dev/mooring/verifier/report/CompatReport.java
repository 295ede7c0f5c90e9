package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one release survives the schema of another.
 *
 * @param unit the unit that was looked at
 * @param dialect of both
 * @param running the release that is running, for people
 * @param before the migrations that it knows; {@code null} where it knows none
 * @param today the migrations of today; {@code null} where there are none
 * @param pending the migrations between the two, as people find them
 * @param rollouts one for each direction that was asked for
 * @param notes what could not be judged, and why
 */
public record CompatReport(
    String unit,
    String dialect,
    String running,
    UnitReport.@Nullable Migrations before,
    UnitReport.@Nullable Migrations today,
    List<String> pending,
    List<Rollout> rollouts,
    List<String> notes) {
  public CompatReport {
    pending = List.copyOf(pending);
    rollouts = List.copyOf(rollouts);
    notes = List.copyOf(notes);
  }

  /**
   * One release on one schema.
   *
   * @param direction {@code backward} or {@code forward}
   * @param release the name of the release that is judged
   */
  public record Rollout(String direction, String release, List<Entry> entries) {
    public Rollout {
      entries = List.copyOf(entries);
    }

    /** Whether the release does all that it did. */
    public boolean isSurvived() {
      return count(Level.ERROR) == 0;
    }

    /** How many findings are of that level. */
    public int count(Level level) {
      int count = 0;
      for (Entry entry : entries) {
        if (entry.finding().level() == level) {
          count++;
        }
      }
      return count;
    }
  }

  /**
   * Something that the release fails to do.
   *
   * @param finding with the migration as its file
   * @param fails the statements that fail, or may fail where the level is no error: {@code select},
   *     …
   * @param since the migration with which it begins; {@code null} where none does
   * @param until the migration with which it ends; {@code null} where it stays
   */
  public record Entry(
      Finding finding, List<String> fails, @Nullable String since, @Nullable String until) {
    public Entry {
      fails = List.copyOf(fails);
    }
  }

  /** Whether every release that was judged survives. */
  public boolean isSurvived() {
    return rollouts.stream().allMatch(Rollout::isSurvived);
  }

  /** What a rollout comes to, on one line. */
  String verdict(Rollout rollout) {
    boolean forward = rollout.direction().equals("forward");
    String schema =
        pending.isEmpty()
            ? "the same migrations"
            : (pending.size() == 1 ? "the migration " : pending.size() + " migrations: ") + range();
    String where =
        forward
            ? "the schema of " + running + ", without " + schema
            : "today's schema, with " + schema;
    StringBuilder text = new StringBuilder(rollout.release());
    if (rollout.isSurvived()) {
      text.append(" survives ").append(where);
    } else {
      int errors = rollout.count(Level.ERROR);
      text.append(" does not survive ").append(where);
      text.append(": ").append(errors).append(errors == 1 ? " error" : " errors");
    }
    int warnings = rollout.count(Level.WARNING);
    if (warnings > 0) {
      text.append(rollout.isSurvived() ? ", with " : ", ").append(warnings);
      text.append(warnings == 1 ? " warning" : " warnings");
    }
    return text.toString();
  }

  private String range() {
    List<String> names = pending.stream().map(CompatReport::name).toList();
    return names.size() > 2
        ? names.get(0) + " to " + names.get(names.size() - 1)
        : String.join(", ", names);
  }

  private static String name(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** The verdicts, with commas between them. */
  public String summary() {
    return String.join("; ", rollouts.stream().map(this::verdict).toList());
  }

  /** The same as findings of one unit, each with what fails in its message. */
  UnitReport findings() {
    List<Finding> findings = new ArrayList<>();
    for (Rollout rollout : rollouts) {
      for (Entry entry : rollout.entries()) {
        String fails = entry.fails().isEmpty() ? "" : "fails: " + String.join(", ", entry.fails());
        findings.add(
            entry
                .finding()
                .saying(entry.finding().message() + (fails.isEmpty() ? "" : " (" + fails + ")")));
      }
    }
    findings.sort(Finding.ORDER);
    return new UnitReport(
        unit, dialect, today, isSurvived() ? summary() : null, findings, null, null);
  }
}
