package dev.mooring.verifier.renumber;

import dev.mooring.verifier.migration.Numbering;
import dev.mooring.verifier.replay.NumberedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which versions migrations get, so that they keep their order and come behind the released. */
final class NewVersions {
  private final Numbering numbering;

  NewVersions(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * The new version of each migration that cannot keep its own: all from the first one on that
   * comes too early.
   *
   * @param released the lowest first
   * @param fresh those that may move, the lowest first
   */
  Map<NumberedFile, String> behind(List<String> released, List<NumberedFile> fresh) {
    return moved(released, fresh, true);
  }

  /** The same where each of them gets the next version, also one that could stay. */
  Map<NumberedFile, String> following(List<String> released, List<NumberedFile> fresh) {
    return moved(released, fresh, false);
  }

  private Map<NumberedFile, String> moved(
      List<String> released, List<NumberedFile> fresh, boolean staying) {
    List<String> taken = new ArrayList<>(released);
    Map<NumberedFile, String> moved = new LinkedHashMap<>();
    NumberedFile last = null;
    String given = "";
    for (NumberedFile file : fresh) {
      // For several engines there are several files of one name, which stay together.
      boolean again = last != null && last.path().getFileName().equals(file.path().getFileName());
      if (!again) {
        boolean stays =
            staying && (taken.isEmpty() || file.compareVersion(taken.get(taken.size() - 1)) > 0);
        given = stays ? file.version() : numbering.next(taken);
        taken.add(given);
      }
      if (!given.equals(file.version())) {
        moved.put(file, given);
      }
      last = file;
    }
    return moved;
  }
}
