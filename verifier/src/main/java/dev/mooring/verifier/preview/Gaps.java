package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.replay.DryRun;
import dev.mooring.verifier.replay.DryRun.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a script lacks of what Flyway would do. */
final class Gaps {
  /** Flyway's name for the time at which it runs. */
  private static final String TIMESTAMP = "flyway:timestamp";

  private final DryRun run;
  private final List<Happening> happenings;

  Gaps(DryRun run, List<Happening> happenings) {
    this.run = run;
    this.happenings = happenings;
  }

  /** Errors for what is missing, warnings for what may turn out otherwise. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (String code : code()) {
      findings.add(
          Finding.error(
                  "sql.code",
                  code,
                  code + " is code of the application: the script lacks what it does",
                  "let Flyway run it, or write the statements in its place by hand")
              .at(code, 0));
    }
    for (String unknown : List.of(StandIn.USER, StandIn.DATABASE)) {
      if (happenings.stream().anyMatch(h -> h instanceof Happening.Ran r && left(r, unknown))) {
        findings.add(
            located(
                Finding.error(
                    "sql.unknown",
                    unknown,
                    unknown + " is known only when connected: the script has it unresolved",
                    "replace it before you run the script"),
                run.find(unknown)));
      }
    }
    Place timestamp = run.find(TIMESTAMP);
    if (timestamp != null) {
      findings.add(
          located(
              Finding.error(
                      "sql.unknown",
                      TIMESTAMP,
                      TIMESTAMP + " is the time of this preview in the script")
                  .as(Level.WARNING),
              timestamp));
    }
    return findings;
  }

  private Set<String> code() {
    Set<String> code = new LinkedHashSet<>();
    Set<String> migrations = run.codeMigrations();
    for (Happening happening : happenings) {
      if (happening instanceof Happening.Unseen unseen) {
        code.add(unseen.place());
      }
    }
    for (String place : run.migrations().javaMigrations()) {
      if (!migrations.contains(place)) {
        code.add(place);
      }
    }
    return code;
  }

  /** Whether a script says it; Flyway's own statements have an expression in its place. */
  private boolean left(Happening.Ran ran, String text) {
    return ran.sql().contains(text) && !ran.sql().contains(run.historyTable());
  }

  private static Finding located(Finding finding, @Nullable Place place) {
    return place == null ? finding : finding.at(place.file(), place.line());
  }
}
