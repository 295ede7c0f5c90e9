package dev.mooring.verifier.migration;

import dev.mooring.verifier.diff.NamedDatabase;
import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.Program;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a migration for a build. What was written goes to standard output, everything else to
 * standard error. Exit codes: 0 written or nothing to do, 1 something must be decided first, 2
 * usage or environment.
 */
public final class GenerateMain {
  private static final String USAGE =
      "usage: GenerateMain --project DIR --state DIR --name NAME [--rename OLD:NEW]..."
          + " [--drop OBJECT]... [--allow HAZARD]... [--pending true] [--undo true] [--dry-run true]"
          + " [--directory DIR] [--init true] [--from URL] [--class-output DIR] [--classpath PATH] [--runtime PATH]"
          + " [--sources PATH] [--parent PID] [--option NAME=VALUE]...";

  private GenerateMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    Program.main(args, GenerateMain::run);
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments =
        NamedArguments.parse(
            args,
            Set.of(
                "--name",
                "--rename",
                "--drop",
                "--allow",
                "--pending",
                "--undo",
                "--dry-run",
                "--directory",
                "--init",
                "--from"));
    String name = arguments == null ? null : arguments.value("--name");
    Choices choices = arguments == null ? null : choices(arguments);
    if (arguments == null || name == null || choices == null) {
      err.println(USAGE);
      return 2;
    }
    return Program.run(
        arguments,
        err,
        () -> {
          GenerateProject project =
              new GenerateProject(
                  request(arguments, name, choices), LocalDateTime.now(ZoneOffset.UTC));
          String text = arguments.value("--from");
          NamedDatabase from = text == null ? null : NamedDatabase.of("--from", text);
          GenerateProject.Result result =
              arguments.is("--init") ? project.init(from) : project.run();
          boolean dryRun = arguments.is("--dry-run");
          result.finish(arguments.project(), dryRun).forEach(out::println);
          if (!dryRun) {
            result.settings(from).forEach(out::println);
          }
          Outcome outcome = result.outcome();
          Program.print(outcome.findings(), arguments.project(), arguments.sources(), err);
          String attempt = outcome.attempt();
          if (attempt != null) {
            attempt.lines().forEach(line -> err.println("    | " + line));
          }
          return outcome.isRefused() ? 1 : 0;
        });
  }

  /** {@code null} where a hazard is not known. */
  private static @Nullable Choices choices(NamedArguments arguments) {
    Set<Hazard> allowed = EnumSet.noneOf(Hazard.class);
    for (String id : arguments.all("--allow")) {
      Hazard hazard = Hazard.of(id);
      if (hazard == null) {
        return null;
      }
      allowed.add(hazard);
    }
    return new Choices(
        arguments.all("--rename"),
        arguments.all("--drop"),
        allowed,
        arguments.is("--pending"),
        arguments.is("--undo"));
  }

  private static GenerateRequest request(NamedArguments arguments, String name, Choices choices) {
    return new GenerateRequest(
        arguments.project(),
        arguments.state(),
        null,
        name,
        arguments.file("--directory"),
        choices,
        arguments.sources(),
        arguments.state().resolve("generate"),
        arguments.ci(),
        arguments.classOutput(),
        arguments.classpath(),
        arguments.migrationClasses(),
        arguments.options());
  }
}
