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
 * Says what separates two schemas, and the SQL that makes the first as the second. Each is a lock
 * file, a directory of migrations, a live database by JDBC URL or {@code env:NAME}, or one of the
 * words {@code lock} and {@code migrations} for the module's own.
 *
 * <p>A live database is only read. Never bound to a phase: what it says changes with the database.
 */
@Mojo(
    name = "diff",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class DiffMojo extends ModuleMojo {
  /** The schema to begin with, such as {@code env:PROD_URL}. */
  @Parameter(property = "mooring.from", required = true)
  private String from;

  /** The schema to arrive at. */
  @Parameter(property = "mooring.to", defaultValue = "migrations", required = true)
  private String to;

  /** How to report: {@code text}, {@code json}, {@code sql}. */
  @Parameter(property = "mooring.format", defaultValue = "text", required = true)
  private String format;

  /** The file, relative to the module; the log for text, else {@code target/mooring/diff.*}. */
  @Parameter(property = "mooring.output")
  private @Nullable String output;

  /** Whether differences fail the build. */
  @Parameter(property = "mooring.failOnDifference", defaultValue = "false")
  private boolean failOnDifference;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public DiffMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = CheckRequest.read(layout.state());
    if (request == null || !request.classpath().stream().allMatch(Files::exists)) {
      diff(layout, ownVerifier(), arguments(layout));
      return;
    }
    CheckArguments arguments = arguments(layout);
    request.options().forEach((name, value) -> arguments.add("--option", name + "=" + value));
    diff(layout, request.classpath(), arguments);
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    if (missing.hasLock()) {
      diff(layout, ownVerifier(), arguments(layout));
    } else {
      getLog().info("nothing to compare: this module has neither compiled entities nor a lock");
    }
  }

  private void diff(ModuleLayout layout, List<Path> verifier, CheckArguments arguments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Files.createDirectories(layout.state());
    arguments.add("--from", from).add("--to", to).add("--format", format);
    Path file = file(layout);
    if (file != null) {
      // What an earlier run wrote is no report of this one, should it not get that far.
      Files.deleteIfExists(file);
      arguments.add("--output", file.toString());
    }
    int exit =
        new CheckProcess(CheckProcess.DIFF, layout, verifier, arguments, failOnDifference)
            .run(getLog());
    if (exit > 1) {
      throw new MojoExecutionException(
          "[diff.failed] the two could not be compared (exit code " + exit + "), see above");
    }
    if (file != null) {
      getLog().info("report: " + layout.shown(file));
    }
    if (exit == 1 && failOnDifference) {
      throw new MojoFailureException("[diff.found] the differences are above");
    }
  }

  private @Nullable Path file(ModuleLayout layout) {
    String extension = format.toLowerCase(Locale.ROOT);
    if (output != null) {
      return layout.named(output);
    }
    return extension.equals("text") ? null : layout.state().resolve("diff." + extension);
  }
}
