package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The worker's verdict.
 *
 * @param units the module's units where it has several and the request named none: then nothing was
 *     proven, and each is to be asked for by itself; else empty
 * @param unit {@code null} where the configuration could not even name it, and for a library
 * @param proven whether it need not be proven again while nothing changes
 * @param verdict one line; {@code null} where there are errors
 * @param findings sorted
 * @param notes what was done, a line each
 * @param lockDocument the entities' schema; {@code null} where it could not be computed
 * @param migratedDocument the migrations' schema; {@code null} where there are none
 * @param inputFiles absolute paths of files that decided
 * @param inputDirectories absolute paths of directories that decided
 * @param settingsDigest of Hibernate's settings; empty where they are not known
 */
public record WorkResult(
    List<String> units,
    @Nullable String unit,
    boolean proven,
    @Nullable String verdict,
    List<Finding> findings,
    List<String> notes,
    @Nullable String lockDocument,
    @Nullable String migratedDocument,
    List<String> inputFiles,
    List<String> inputDirectories,
    String settingsDigest) {
  public WorkResult {
    units = List.copyOf(units);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
    inputFiles = List.copyOf(inputFiles);
    inputDirectories = List.copyOf(inputDirectories);
  }

  /** The same with what the compiler's side found before. */
  public WorkResult with(List<Finding> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    all.sort(Finding.ORDER);
    return new WorkResult(
        units,
        unit,
        proven,
        verdict,
        all,
        notes,
        lockDocument,
        migratedDocument,
        inputFiles,
        inputDirectories,
        settingsDigest);
  }

  /** The same with each finding as the compiler's side tells it. */
  public WorkResult map(UnaryOperator<Finding> telling) {
    return new WorkResult(
        units,
        unit,
        proven,
        verdict,
        findings.stream().map(telling).toList(),
        notes,
        lockDocument,
        migratedDocument,
        inputFiles,
        inputDirectories,
        settingsDigest);
  }

  /** The module has several units, each of which is to be asked for. */
  static WorkResult several(List<String> units, List<Finding> findings) {
    return new WorkResult(
        units, null, false, null, findings, List.of(), null, null, List.of(), List.of(), "");
  }

  /** There is nothing to prove in this module. */
  static WorkResult library(
      String verdict, List<Finding> findings, List<String> files, List<String> directories) {
    return new WorkResult(
        List.of(), null, true, verdict, findings, List.of(), null, null, files, directories, "");
  }

  /** Whether the module's entities belong to the units of other modules. */
  public boolean isLibrary() {
    return proven && unit == null;
  }

  /** Nothing could be proven, for that reason. */
  static WorkResult failed(List<Finding> findings) {
    return new WorkResult(
        List.of(), null, false, null, findings, List.of(), null, null, List.of(), List.of(), "");
  }

  void write(Wire wire) throws IOException {
    wire.writeKind(Kind.RESULT)
        .writeTexts(units)
        .writeOptional(unit)
        .writeFlag(proven)
        .writeOptional(verdict);
    wire.writeNumber(findings.size());
    for (Finding finding : findings) {
      write(wire, finding);
    }
    wire.writeTexts(notes)
        .writeOptional(lockDocument)
        .writeOptional(migratedDocument)
        .writeTexts(inputFiles)
        .writeTexts(inputDirectories)
        .writeText(settingsDigest)
        .flush();
  }

  static WorkResult read(Wire wire) throws IOException {
    List<String> units = wire.readTexts();
    String unit = wire.readOptional();
    boolean proven = wire.readFlag();
    String verdict = wire.readOptional();
    int count = wire.readNumber();
    List<Finding> findings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      findings.add(readFinding(wire));
    }
    return new WorkResult(
        units,
        unit,
        proven,
        verdict,
        findings,
        wire.readTexts(),
        wire.readOptional(),
        wire.readOptional(),
        wire.readTexts(),
        wire.readTexts(),
        wire.readText());
  }

  private static void write(Wire wire, Finding finding) throws IOException {
    Effect effect = finding.effect();
    wire.writeText(finding.code())
        .writeOptional(effect == null ? null : effect.name())
        .writeText(finding.level().name())
        .writeText(finding.object())
        .writeOptional(finding.attribute())
        .writeOptional(finding.file())
        .writeNumber(finding.line())
        .writeText(finding.message())
        .writeOptional(finding.expected())
        .writeOptional(finding.actual())
        .writeTexts(finding.fix());
  }

  private static Finding readFinding(Wire wire) throws IOException {
    String code = wire.readText();
    String effect = wire.readOptional();
    return new Finding(
        code,
        effect == null ? null : Effect.valueOf(effect),
        Level.valueOf(wire.readText()),
        wire.readText(),
        wire.readOptional(),
        wire.readOptional(),
        wire.readNumber(),
        wire.readText(),
        wire.readOptional(),
        wire.readOptional(),
        wire.readTexts());
  }
}
