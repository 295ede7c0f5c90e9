package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.report.ReportFormat;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnitReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves a unit from the entities' document of its last compile: what a build runs when only
 * migrations changed, since javac is then not called. What a compile would leave behind (documents,
 * state, lock) is left behind likewise.
 *
 * <p>Migrations in Java run here with the application's own class path, since it is compiled.
 * Without a document of the entities the committed lock stands for them; then nothing is written.
 *
 * <p>Findings go to standard error as {@code file:line: error: text}, the verdict and notes to
 * standard output. With {@code --output} the report is written to that file as well. A format other
 * than text without an output takes the place of both. Exit codes: 0 in sync, 1 findings, 2 usage
 * or environment; there is no report where the verification could not run.
 */
public final class CheckMain {
  private static final String USAGE =
      "usage: CheckMain --project DIR --state DIR [--entities FILE] [--class-output DIR]"
          + " [--classpath PATH] [--runtime PATH] [--sources PATH] [--settings DIGEST]"
          + " [--told true] [--parent PID]"
          + " [--format text|json|sarif|junit|github|html] [--output FILE] [--option NAME=VALUE]...";

  private final CheckArguments arguments;
  private final PrintStream out;
  private final PrintStream err;
  private final SourcePlaces places;
  private final TextReport text;

  private CheckMain(CheckArguments arguments, PrintStream out, PrintStream err) {
    this.arguments = arguments;
    this.out = out;
    this.err = err;
    this.places = new SourcePlaces(arguments.project(), arguments.sources());
    this.text = new TextReport(places);
  }

  /** Runs and exits. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // ANTLR, below the TOML parser, prints there which version it would have liked better.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    // Migrations in Java and the libraries they use print where they like.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> e.printStackTrace(err));
    System.exit(run(args, out, err));
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    CheckArguments arguments = CheckArguments.parse(args);
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    return new CheckMain(arguments, out, err).run();
  }

  private int run() {
    try {
      return check();
    } catch (LockException e) {
      print(List.of(e.finding()));
      return 2;
    } catch (GateException e) {
      print(e.findings());
      return 2;
    } catch (UnwritableReport e) {
      print(List.of(e.finding()));
      return 2;
    } catch (IOException e) {
      print(
          List.of(
              Finding.error(
                  "state.unwritable",
                  "",
                  "what was found out cannot be kept in " + arguments.state() + ": " + e,
                  "make the build directory writable")));
      return 2;
    } catch (RuntimeException | LinkageError e) {
      print(List.of(unexpected(e)));
      return 2;
    }
  }

  private int check() throws GateException, LockException, IOException, UnwritableReport {
    try (FileClasspath classpath = new FileClasspath(classpath());
        MooringGate gate = new MooringGate(arguments.migrationClasses())) {
      ProjectContext project =
          new ProjectContext(
              arguments.project(),
              arguments.classOutput(),
              arguments.state(),
              Cache.directory(),
              arguments.options(),
              arguments.ci(System.getenv("CI")),
              classpath);
      Path compiled = arguments.entities();
      if (compiled == null) {
        return uncompiled(gate, project);
      }
      CheckedState state = new CheckedState(arguments);
      state.forget();
      return check(gate, project, gate.plan(project), compiled, state);
    }
  }

  private int check(
      MooringGate gate, ProjectContext project, UnitPlan plan, Path compiled, CheckedState state)
      throws GateException, LockException, IOException, UnwritableReport {
    Finding changed = state.changedSettings(plan);
    if (changed != null) {
      return report(UnitProof.of(plan, List.of(changed)).report());
    }
    String inputs = state.inputs(plan);
    gate.prepare(project, plan);
    UnitProof proof = UnitProof.of(gate, project, plan, entities(compiled));
    UnitReport unit = proof.report();
    GateResult result = proof.result();
    if (result != null) {
      if (onConsole()) {
        result.notes().forEach(out::println);
      }
      if (unit.count(Level.ERROR) == 0) {
        state.keep(plan, result, unit.findings(), inputs);
      }
    }
    return report(unit);
  }

  private int uncompiled(MooringGate gate, ProjectContext project)
      throws GateException, LockException, UnwritableReport {
    List<String> units = gate.units(project).names();
    if (units.size() < 2 || arguments.output() != null) {
      return report(new UncompiledCheck(gate, project).run().report());
    }
    int worst = 0;
    for (String unit : units) {
      int code = report(new UncompiledCheck(gate, project.unit(unit)).run().report());
      worst = Math.max(worst, code);
    }
    return worst;
  }

  /** Whether people, and not a program, read what is printed. */
  private boolean onConsole() {
    return arguments.format() == ReportFormat.TEXT || arguments.output() != null;
  }

  private int report(UnitReport unit) throws UnwritableReport {
    ReportWriter writer = new ReportWriter(arguments.format(), places);
    Path output = arguments.output();
    if (output != null) {
      writer.write(unit, output);
    }
    if (onConsole()) {
      print(unit.findings().stream().filter(finding -> !told(finding)).toList());
      String verdict = unit.verdict();
      if (verdict != null) {
        out.println(verdict);
      }
    } else {
      out.print(writer.text(unit));
      out.flush();
    }
    return unit.count(Level.ERROR) > 0 ? 1 : 0;
  }

  /** What a compile says whether or not it can prove the unit. */
  private boolean told(Finding finding) {
    return arguments.told()
        && finding.level() != Level.ERROR
        && (finding.code().startsWith("config.") || finding.code().equals("migration.name"));
  }

  private List<Path> classpath() {
    List<Path> entries = new ArrayList<>();
    Path classOutput = arguments.classOutput();
    if (classOutput != null) {
      entries.add(classOutput);
    }
    entries.addAll(arguments.classpath());
    return entries;
  }

  static EntitySchema entities(Path file) throws LockException {
    String text = LockFile.text(file);
    return new EntitySchema(
        LockReader.read(text == null ? "" : text, file.toString()).schema(), List.of());
  }

  private void print(List<Finding> findings) {
    for (Finding finding : findings) {
      err.println(text.text(finding));
    }
  }

  /** What to tell where Mooring itself is at fault. */
  public static Finding unexpected(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return Finding.error(
        "mooring.internal",
        "",
        "Mooring itself failed: " + failure,
        "please report this with the trace below; -Dmooring.skip goes on without the check",
        trace.toString().strip());
  }
}
