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
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves a unit from the entities' document of its last compile: what a build runs when only
 * migrations changed, since javac is then not called.
 *
 * <p>{@code --project DIR --state DIR --entities FILE [--class-output DIR] [--classpath PATH]
 * [--option NAME=VALUE]…}; findings go to standard error as {@code file:line: error: text}, the
 * verdict and notes to standard output. Exit codes: 0 in sync, 1 findings, 2 usage or environment.
 */
public final class CheckMain {
  private static final String USAGE =
      "usage: CheckMain --project DIR --state DIR --entities FILE [--class-output DIR]"
          + " [--classpath PATH] [--option NAME=VALUE]...";

  private CheckMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    CheckArguments arguments = CheckArguments.parse(args);
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    try (MooringGate gate = new MooringGate()) {
      ProjectContext project =
          new ProjectContext(
              arguments.project(),
              arguments.classOutput(),
              arguments.state(),
              Cache.directory(),
              arguments.options(),
              "true".equals(System.getenv("CI")),
              new FileClasspath(arguments.classpath()));
      UnitPlan plan = gate.plan(project);
      gate.prepare(project, plan);
      GateResult result = gate.verify(project, plan, entities(arguments.entities()));
      List<Finding> findings = new ArrayList<>(plan.findings());
      findings.addAll(result.findings());
      findings.sort(Finding.ORDER);
      boolean errors = print(findings, err);
      result.notes().forEach(out::println);
      String verdict = result.verdict();
      if (verdict != null && !errors) {
        out.println(verdict);
      }
      return errors ? 1 : 0;
    } catch (LockException e) {
      print(List.of(e.finding()), err);
      return 2;
    } catch (GateException e) {
      print(e.findings(), err);
      return isAboutProject(e.findings()) ? 1 : 2;
    }
  }

  private static EntitySchema entities(Path file) throws LockException {
    String text = LockFile.text(file);
    return new EntitySchema(
        LockReader.read(text == null ? "" : text, file.toString()).schema(), List.of());
  }

  /** Broken migrations are findings; a database that does not start is not. */
  private static boolean isAboutProject(List<Finding> findings) {
    for (Finding finding : findings) {
      if (!finding.code().startsWith("migration.") && !finding.code().startsWith("entities.")) {
        return false;
      }
    }
    return true;
  }

  private static boolean print(List<Finding> findings, PrintStream err) {
    boolean errors = false;
    for (Finding finding : findings) {
      errors |= finding.level() == Level.ERROR;
      err.println(place(finding) + finding.level().id() + ": " + finding.text());
    }
    return errors;
  }

  private static String place(Finding finding) {
    @Nullable String file = finding.file();
    if (file != null) {
      return file + (finding.line() == 0 ? "" : ":" + finding.line()) + ": ";
    }
    @Nullable String attribute = finding.attribute();
    return attribute == null ? "" : attribute + ": ";
  }
}
