package dev.mooring.processor;

import dev.mooring.processor.diagnostic.FindingPrinter;
import dev.mooring.processor.worker.WorkResult;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compilation found out, printed once at its end.
 *
 * @param unit {@code null} where not even its name could be told
 * @param entities the entities' schema document; {@code null} where it could not be computed
 * @param migrated the migrations' schema document
 * @param findings what was found out anew
 * @param print prints it
 */
record Verdict(
    @Nullable String unit,
    @Nullable String entities,
    @Nullable String migrated,
    List<Finding> findings,
    Runnable print) {

  /** Of a module that has nothing to say: it merely uses another one's entities. */
  static final Verdict SILENT = new Verdict(null, null, null, List.of(), () -> {});

  /** Whether this is {@link #SILENT}. */
  boolean isSilent() {
    return print == SILENT.print;
  }

  /** Those findings alone. */
  static Verdict of(List<Finding> findings, FindingPrinter printer) {
    return new Verdict(null, null, null, findings, () -> findings.forEach(printer::print));
  }

  /** The verdict of a worker. */
  static Verdict fresh(WorkResult result, boolean allNotes, FindingPrinter printer) {
    return new Verdict(
        result.unit(),
        result.lockDocument(),
        result.migratedDocument(),
        result.findings(),
        () -> {
          CosmeticNotes.print(result.findings(), allNotes, printer);
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
    StateDocuments documents = state.isLibrary() ? null : StateDocuments.read(directory);
    List<Repeated> messages = new ArrayList<>();
    for (String message : state.messages()) {
      messages.add(Repeated.of(message));
    }
    return new Verdict(
        state.isLibrary() ? null : state.unit(),
        documents == null ? null : documents.entities(),
        documents == null ? null : documents.migrated(),
        List.of(),
        () -> {
          for (Repeated message : messages) {
            printer.print(message.level(), message.attribute(), message.text());
          }
          printer.note(state.verdict());
        });
  }

  /** A warning of an earlier compile, as {@link ProvenState#messages} keeps it. */
  private record Repeated(Level level, @Nullable String attribute, String text) {
    static Repeated of(String message) throws IOException {
      int colon = message.indexOf(':');
      int tab = message.indexOf('\t');
      if (colon >= 0 && tab > colon) {
        for (Level level : Level.values()) {
          if (message.startsWith(level.name() + ":")) {
            String attribute = message.substring(colon + 1, tab);
            return new Repeated(
                level, attribute.isEmpty() ? null : attribute, message.substring(tab + 1));
          }
        }
      }
      throw new IOException("a damaged message: " + message);
    }
  }
}
