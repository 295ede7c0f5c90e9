package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.lint.Measured.RenamedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has another name afterwards: as measured, and on engines where that cannot be, as the
 * statement says it of the one thing that went and the one that came.
 */
final class Renames {
  private Renames() {}

  /** Tables by their old names. */
  static Map<ObjectName, ObjectName> tables(Step step) {
    Map<ObjectName, ObjectName> renamed = new HashMap<>(step.measured().renamed());
    List<ObjectName> gone = new ArrayList<>();
    List<ObjectName> came = new ArrayList<>();
    for (SchemaChange change : step.changes()) {
      if (change instanceof TableChange.Extra extra) {
        gone.add(extra.table());
      } else if (change instanceof TableChange.Missing missing) {
        came.add(missing.table());
      }
    }
    if (renamed.isEmpty()
        && gone.size() == 1
        && came.size() == 1
        && (step.sql().has("rename") || step.sql().has("set schema"))) {
      renamed.put(gone.get(0), came.get(0));
    }
    return renamed;
  }

  /** Columns. */
  static List<RenamedColumn> columns(Step step) {
    List<RenamedColumn> renamed = new ArrayList<>(step.measured().columns());
    if (!renamed.isEmpty() || !(step.sql().has("rename") || step.sql().has("change"))) {
      return renamed;
    }
    List<ColumnChange.Extra> gone = new ArrayList<>();
    List<ColumnChange.Missing> came = new ArrayList<>();
    for (SchemaChange change : step.changes()) {
      if (change instanceof ColumnChange.Extra extra) {
        gone.add(extra);
      } else if (change instanceof ColumnChange.Missing missing) {
        came.add(missing);
      }
    }
    if (gone.size() == 1 && came.size() == 1) {
      renamed.add(
          new RenamedColumn(
              gone.get(0).table(), gone.get(0).actual().name(), came.get(0).expected().name()));
    }
    return renamed;
  }
}
