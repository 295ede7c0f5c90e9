package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings.PendingDrop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes out what is known to wait for its drop, as long as it hurts nobody. */
final class PendingDrops {
  private final List<PendingDrop> drops;
  private final Set<PendingDrop> used = new LinkedHashSet<>();

  PendingDrops(List<PendingDrop> drops) {
    this.drops = drops;
  }

  /** The findings without those that harmlessly wait; what refuses rows is still told. */
  List<Finding> removed(List<Finding> findings) {
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : findings) {
      boolean waits = finding.code().endsWith(".extra") && waits(finding.object());
      if (!waits || finding.level() == Level.ERROR) {
        rest.add(finding);
      }
    }
    return rest;
  }

  private boolean waits(String object) {
    boolean waits = false;
    for (PendingDrop drop : drops) {
      if (plain(drop.object()).equals(plain(object))) {
        used.add(drop);
        waits = true;
      }
    }
    return waits;
  }

  /** Columns that wait no longer: of tables nobody hears unless unmapped ones are reported. */
  List<Finding> unused() {
    List<Finding> unused = new ArrayList<>();
    for (PendingDrop drop : drops) {
      if (!used.contains(drop) && drop.object().contains(".")) {
        unused.add(
            Finding.error(
                    AppliedPolicy.UNUSED,
                    drop.file(),
                    drop.object()
                        + " does not wait to be dropped: it is mapped again, or no longer there",
                    "delete this pending-drop")
                .as(Level.WARNING)
                .at(drop.file(), drop.line()));
      }
    }
    return unused;
  }

  private static String plain(String name) {
    return name.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT);
  }
}
