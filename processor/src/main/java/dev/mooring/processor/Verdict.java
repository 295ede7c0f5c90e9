package dev.mooring.processor;

import dev.mooring.processor.diagnostic.FindingPrinter;
import dev.mooring.processor.worker.WorkResult;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a compilation found out, printed once at its end.
 *
 * @param unit {@code null} where not even its name could be told
 * @param entities the entities' schema document; {@code null} where it could not be computed
 * @param migrated the migrations' schema document
 * @param print prints it
 */
record Verdict(
    @Nullable String unit, @Nullable String entities, @Nullable String migrated, Runnable print) {

  /** The verdict of a worker. */
  static Verdict fresh(WorkResult result, FindingPrinter printer) {
    return new Verdict(
        result.unit(),
        result.lockDocument(),
        result.migratedDocument(),
        () -> {
          for (Finding finding : result.findings()) {
            printer.print(finding);
          }
          for (String note : result.notes()) {
            printer.note(note);
          }
          String verdict = result.verdict();
          if (verdict != null) {
            printer.note(verdict);
          }
        });
  }

  /**
   * The verdict of an earlier compile, with its warnings.
   *
   * @throws IOException where its documents are gone
   */
  static Verdict repeated(ProvenState state, Path directory, FindingPrinter printer)
      throws IOException {
    StateDocuments documents = StateDocuments.read(directory);
    return new Verdict(
        state.unit(),
        documents.entities(),
        documents.migrated(),
        new Runnable() {
          @Override
          public void run() {
            for (String message : state.messages()) {
              int colon = message.indexOf(':');
              int tab = message.indexOf('\t');
              printer.print(
                  Level.valueOf(message.substring(0, colon)),
                  tab == colon + 1 ? null : message.substring(colon + 1, tab),
                  message.substring(tab + 1));
            }
            printer.note(state.verdict());
          }
        });
  }
}
