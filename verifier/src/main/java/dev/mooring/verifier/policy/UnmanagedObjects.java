package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.Unmanaged;
import dev.mooring.verifier.config.ObjectPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out what no entity maps because somebody else looks after it. */
final class UnmanagedObjects {
  private static final Set<String> UNMAPPED =
      Set.of("table.extra", "sequence.extra", "enum.extra", "domain.extra");
  private final PolicySettings settings;
  private final List<ObjectPattern> known;
  private final Map<Unmanaged, ObjectPattern> own = new LinkedHashMap<>();
  private final Set<Unmanaged> used = new LinkedHashSet<>();

  UnmanagedObjects(PolicySettings settings) {
    this.settings = settings;
    this.known =
        settings.reportUnmapped()
            ? KnownFrameworks.patterns().stream().map(ObjectPattern::of).toList()
            : List.of();
    for (Unmanaged unmanaged : settings.unmanaged()) {
      own.put(unmanaged, ObjectPattern.of(unmanaged.pattern()));
    }
  }

  /** The findings without those of unmanaged objects. */
  List<Finding> removed(List<Finding> findings) {
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : findings) {
      if (!UNMAPPED.contains(finding.code()) || !isUnmanaged(finding.object())) {
        rest.add(finding);
      }
    }
    return rest;
  }

  boolean isUnmanaged(String object) {
    boolean found = known.stream().anyMatch(pattern -> pattern.names(object));
    for (Map.Entry<Unmanaged, ObjectPattern> pattern : own.entrySet()) {
      if (pattern.getValue().names(object)) {
        used.add(pattern.getKey());
        found = true;
      }
    }
    return found;
  }

  /** Patterns of the project's that no unmapped object has. */
  List<Finding> unused() {
    List<Finding> unused = new ArrayList<>();
    for (Unmanaged unmanaged : own.keySet()) {
      if (!used.contains(unmanaged)) {
        unused.add(
            Finding.error(
                    AppliedPolicy.UNUSED,
                    unmanaged.file(),
                    settings.reportUnmapped()
                        ? "no table, sequence or type without an entity is called "
                            + unmanaged.pattern()
                        : "tables.unmanaged has no effect while unmapped tables are not reported",
                    settings.reportUnmapped() ? "delete the pattern" : "report-unmapped = true")
                .as(Level.WARNING)
                .at(unmanaged.file(), unmanaged.line()));
      }
    }
    return unused;
  }
}
