package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.verifier.compare.EntityChanges;
import dev.mooring.verifier.compare.EntityChanges.Compared;
import dev.mooring.verifier.config.CodePattern;
import dev.mooring.verifier.policy.CompatPolicies;
import dev.mooring.verifier.replay.MigrationStep;
import dev.mooring.verifier.report.CompatReport.Entry;
import dev.mooring.verifier.report.CompatReport.Rollout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one release on the schemas of a history. */
final class Rollouts {
  private final Path project;
  private final History history;
  private final CompatPolicies policies;

  Rollouts(Path project, History history, CompatPolicies policies) {
    this.project = project;
    this.history = history;
    this.policies = policies;
  }

  /** A verdict and the code of the change that it is about. */
  private record Item(String code, Verdict verdict) {
    boolean about(Item other) {
      return code.equals(other.code) && verdict.object().equals(other.verdict.object());
    }
  }

  /**
   * What the release fails to do that it did.
   *
   * @param entities of the release
   * @param hazards what it cannot read of what the other release writes
   */
  Rollout of(EntityChanges entities, Words words, Engine engine, List<Constants.Hazard> hazards) {
    List<MigrationStep> steps = history.steps();
    List<Set<Item>> states = new ArrayList<>();
    for (MigrationStep step : steps) {
      states.add(items(entities.from(step.schema()), words, engine));
    }
    int last = steps.size() - 1;
    int judged = words.forward() ? 0 : last;
    int reference = words.forward() ? last : 0;
    // What never worked is not the fault of the migrations between the two.
    Set<Item> before = history.known() || words.forward() ? states.get(reference) : Set.of();
    if (last == 0 && history.known()) {
      before = states.get(0);
    }
    List<Entry> entries = new ArrayList<>();
    for (Item item : states.get(judged)) {
      if (!before.contains(item)) {
        entries.addAll(entry(item, since(states, item, judged), until(states, item, judged)));
      }
    }
    for (int i = 1; i < last; i++) {
      for (Item item : states.get(i)) {
        boolean begins = !states.get(i - 1).contains(item);
        boolean told =
            item.verdict().level() != Level.ERROR
                || before.contains(item)
                || states.get(judged).stream().anyMatch(item::about);
        if (begins && !told) {
          Verdict verdict = item.verdict();
          String until = until(states, item, i);
          entries.addAll(
              entry(
                  new Item(
                      item.code(),
                      verdict
                          .as(Level.WARNING)
                          .saying(
                              "while the migrations run: "
                                  + verdict.message()
                                  + (until == null
                                      ? ""
                                      : ", until "
                                          + until.substring(until.lastIndexOf('/') + 1)
                                          + " has run"))),
                  steps.get(i).migration(),
                  until));
        }
      }
    }
    for (Constants.Hazard hazard : hazards) {
      entries.addAll(entry(new Item(hazard.code(), hazard.verdict()), null, null));
    }
    entries.sort(Comparator.comparing(Entry::finding, Finding.ORDER));
    return new Rollout(
        words.forward() ? "forward" : "backward", words.release(), List.copyOf(entries));
  }

  /** The migration with which it begins, as it is in that state; {@code null} where none does. */
  private @Nullable String since(List<Set<Item>> states, Item item, int state) {
    int first = state;
    while (first > 0 && states.get(first - 1).contains(item)) {
      first--;
    }
    return history.steps().get(first).migration();
  }

  /** The migration with which it ends; {@code null} where it stays. */
  private @Nullable String until(List<Set<Item>> states, Item item, int state) {
    for (int i = state + 1; i < states.size(); i++) {
      if (!states.get(i).contains(item)) {
        return history.steps().get(i).migration();
      }
    }
    return null;
  }

  private static Set<Item> items(Compared compared, Words words, Engine engine) {
    Set<Item> items = new LinkedHashSet<>();
    Verdicts verdicts = new Verdicts(compared, words, engine);
    for (SchemaChange change : compared.changes()) {
      for (Verdict verdict : change.accept(verdicts)) {
        boolean harmless = verdict.level() == Level.ERROR && verdict.fails().isEmpty();
        if (!harmless) {
          items.add(new Item(Codes.of(change), verdict));
        }
      }
    }
    return items;
  }

  private List<Entry> entry(Item item, @Nullable String since, @Nullable String until) {
    Verdict verdict = item.verdict();
    String migration = since == null ? until : since;
    Finding finding =
        new Finding(
            CodePattern.COMPAT + item.code(),
            verdict.effect(),
            verdict.level(),
            verdict.object(),
            verdict.attribute(),
            null,
            0,
            verdict.message(),
            verdict.entities(),
            verdict.migrations(),
            verdict.fix());
    if (migration != null && migration.indexOf(' ') < 0) {
      finding = finding.at(migration, Place.line(project, migration, verdict.object()));
    }
    return policies
        .apply(finding)
        .map(
            judged ->
                new Entry(
                    judged, verdict.fails().stream().map(Operation::id).toList(), since, until))
        .stream()
        .toList();
  }

  /** Constants that one release writes and the other does not read. */
  static List<Constants.Hazard> hazards(Schema reader, @Nullable Schema writer, Words words) {
    return writer == null ? List.of() : Constants.hazards(reader, writer, words);
  }
}
