package dev.mooring.schema.spi;

import dev.mooring.schema.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one unit.
 *
 * @param proven whether entities and migrations agree, so that this state need not be proven again
 * @param verdict one line, such as {@code clinic: 16 tables match 12 migrations (PostgreSQL 18)};
 *     {@code null} where there are errors
 * @param findings sorted by {@link Finding#ORDER}, none twice
 * @param notes what was done, a line each: {@code schema/clinic.lock.json: +1 column}
 * @param lockDocument the lock of the entities as they are now, whether or not it was written
 * @param migratedDocument the schema that the migrations produce, in the same format; {@code null}
 *     without migrations
 * @param inputFiles further files that decided (jars with migrations, …)
 */
public record GateResult(
    boolean proven,
    @Nullable String verdict,
    List<Finding> findings,
    List<String> notes,
    String lockDocument,
    @Nullable String migratedDocument,
    List<Path> inputFiles) {
  public GateResult {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
    inputFiles = List.copyOf(inputFiles);
  }
}
