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
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is found to a file, for people or for other programs. Drift does not fail the build
 * unless that is asked for.
 *
 * <p>Works from the last compile, also from one that failed, and always checks anew.
 */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class ReportMojo extends ModuleMojo {
  /**
   * How to report: {@code html}, {@code text}, {@code json}, {@code sarif}, {@code junit}, {@code
   * github}.
   */
  @Parameter(property = "mooring.format", defaultValue = "html", required = true)
  private String format;

  /** The file, relative to the module; {@code target/mooring/report.*} by default. */
  @Parameter(property = "mooring.output")
  private @Nullable String output;

  /** Whether errors fail the build. */
  @Parameter(property = "mooring.failOnDrift", defaultValue = "false")
  private boolean failOnDrift;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public ReportMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = request(layout);
    report(layout, request.classpath(), arguments(layout).compiled(request));
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    if (missing.hasLock()) {
      getLog().warn(missing.message("entities are not looked at, the report is about the lock"));
      Files.createDirectories(layout.state());
      report(layout, ownVerifier(), arguments(layout));
    } else if (missing.hasEntities()) {
      throw new MojoFailureException(missing.message("there is nothing to report"));
    } else {
      getLog().debug("no class in " + layout.classOutput() + " was mapped when it was compiled");
    }
  }

  private void report(ModuleLayout layout, List<Path> verifier, CheckArguments arguments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Path file = file(layout);
    // What an earlier run wrote is no report of this one, should it not get that far.
    Files.deleteIfExists(file);
    arguments.add("--format", format).add("--output", file.toString());
    run(layout, verifier, arguments, failOnDrift);
    getLog().info("report: " + layout.shown(file));
  }

  private Path file(ModuleLayout layout) throws IOException {
    String extension =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "text", "github" -> "txt";
          case "junit" -> "xml";
          default -> format.toLowerCase(Locale.ROOT);
        };
    Path file =
        output == null ? layout.state().resolve("report." + extension) : layout.named(output);
    Path directory = file.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    return file;
  }
}
