package dev.mooring.processor;

import dev.mooring.processor.diagnostic.AttributeElements;
import dev.mooring.processor.diagnostic.FindingPrinter;
import dev.mooring.processor.snapshot.ProjectLayout;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.state.UnitStates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** One compilation of one module, whose units are proven one after another. */
final class ModuleCompilation {
  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final ProjectLayout layout;
  private final MappedTypes types;
  private final Compilation module;
  private List<Compilation> units = List.of();

  ModuleCompilation(
      ProcessingEnvironment environment,
      ProcessorOptions options,
      ProjectLayout layout,
      MappedTypes types) {
    this.environment = environment;
    this.options = options;
    this.layout = layout;
    this.types = types;
    this.module = new Compilation(environment, options, layout, types);
  }

  /**
   * The verdict on each unit; {@code null} where they cannot be judged: classes are half-edited,
   * and javac says so itself.
   */
  @Nullable List<Verdict> prove() {
    List<Verdict> repeated = repeated();
    if (repeated != null) {
      return repeated;
    }
    units = List.of();
    Verdict whole = module.prove();
    if (whole == null) {
      return null;
    }
    try {
      UnitStates.retain(layout.state(), module.several());
    } catch (IOException e) {
      // What is left there only costs the next build a look.
      return several(whole);
    }
    return several(whole);
  }

  private @Nullable List<Verdict> several(Verdict whole) {
    if (module.several().isEmpty()) {
      return List.of(whole);
    }
    if (whole.findings().stream().anyMatch(finding -> finding.level() == Level.ERROR)) {
      return List.of(
          Verdict.of(
              whole.findings(),
              new FindingPrinter(environment.getMessager(), new AttributeElements(name -> null))));
    }
    units = units(module.several());
    List<Finding> before = whole.findings();
    List<Verdict> verdicts = new ArrayList<>();
    for (Compilation unit : units) {
      Verdict verdict = unit.prove(before);
      if (verdict == null) {
        return null;
      }
      verdicts.add(verdict);
      before = List.of();
    }
    return verdicts;
  }

  /** The verdicts of the last compile where all of them still hold; else {@code null}. */
  private @Nullable List<Verdict> repeated() {
    List<String> names = UnitStates.read(layout.state());
    if (names.isEmpty()) {
      return null;
    }
    List<Compilation> known = units(names);
    List<Verdict> verdicts = new ArrayList<>();
    for (Compilation unit : known) {
      Verdict verdict = unit.repeated();
      if (verdict == null) {
        return null;
      }
      verdicts.add(verdict);
    }
    units = known;
    return verdicts;
  }

  private List<Compilation> units(List<String> names) {
    return names.stream()
        .map(name -> new Compilation(environment, options.unit(name), layout.unit(name), types))
        .toList();
  }

  /** Whether later rounds changed what was proven in an earlier one. */
  boolean changedSince() {
    return units.isEmpty()
        ? module.changedSince()
        : units.stream().anyMatch(Compilation::changedSince);
  }
}
