package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Says what is hazardous about migrations: what loses data, what breaks the release that still
 * runs, what locks or rewrites tables, what fails on rows that do not fit. They run in a throw-away
 * database, migrations in Java as well.
 *
 * <p>Looked at are those that the lock of the last commit does not know, or the last one where it
 * knows them all.
 */
@Mojo(
    name = "lint",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class LintMojo extends ModuleMojo {
  /** Looks at every migration. */
  @Parameter(property = "mooring.all", defaultValue = "false")
  private boolean all;

  /** Looks at migrations that came or changed since this branch and that commit went apart. */
  @Parameter(property = "mooring.since")
  private @Nullable String since;

  /**
   * How to report: {@code text}, {@code json}, {@code sarif}, {@code junit}, {@code github}, {@code
   * html}.
   */
  @Parameter(property = "mooring.format", defaultValue = "text", required = true)
  private String format;

  /** The file, relative to the module; the log for text, else {@code target/mooring/lint.*}. */
  @Parameter(property = "mooring.output")
  private @Nullable String output;

  /** Whether errors fail the build. */
  @Parameter(property = "mooring.failOnHazard", defaultValue = "true")
  private boolean failOnHazard;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public LintMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = CheckRequest.read(layout.state());
    if (request == null || !request.classpath().stream().allMatch(Files::exists)) {
      lint(layout, ownVerifier(), arguments(layout));
      return;
    }
    CheckArguments arguments = arguments(layout);
    request.options().forEach((name, value) -> arguments.add("--option", name + "=" + value));
    lint(layout, request.classpath(), arguments);
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    if (missing.hasLock()) {
      lint(layout, ownVerifier(), arguments(layout));
    } else {
      getLog().info("nothing to look at: this module has neither compiled entities nor a lock");
    }
  }

  private void lint(ModuleLayout layout, List<Path> verifier, CheckArguments arguments)
      throws IOException, MojoExecutionException, MojoFailureException {
    if (all && since != null) {
      throw new MojoExecutionException(
          "[lint.failed] mooring.all and mooring.since exclude each other");
    }
    Files.createDirectories(layout.state());
    arguments.add("--all", Boolean.toString(all)).add("--format", format);
    if (since != null) {
      arguments.add("--since", since);
    }
    Path file = file(layout);
    if (file != null) {
      // What an earlier run wrote is no report of this one, should it not get that far.
      Files.deleteIfExists(file);
      arguments.add("--output", file.toString());
    }
    int exit =
        new CheckProcess(CheckProcess.LINT, layout, verifier, arguments, failOnHazard)
            .run(getLog());
    if (exit > 1) {
      throw new MojoExecutionException(
          "[lint.failed] the migrations could not be looked at (exit code "
              + exit
              + "), see above");
    }
    if (file != null) {
      getLog().info("report: " + layout.shown(file));
    }
    if (exit == 1 && failOnHazard) {
      throw new MojoFailureException("[lint.found] the hazards are above");
    }
  }

  private @Nullable Path file(ModuleLayout layout) {
    if (output != null) {
      return layout.named(output);
    }
    String name = format.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "text" -> null;
      case "github" -> layout.state().resolve("lint.txt");
      case "junit" -> layout.state().resolve("lint.xml");
      default -> layout.state().resolve("lint." + name);
    };
  }
}
