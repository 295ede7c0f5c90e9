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
 * Says what the release that is running would fail to read or write once this module's migrations
 * have run, and which of them is to blame. The release is a commit or tag, a lock file, or a jar.
 *
 * <p>Never bound to a phase: what it says changes with the release that is running.
 */
@Mojo(
    name = "compat",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class CompatMojo extends ModuleMojo {
  /** The release that is running: a commit or tag, a lock file, or a jar. */
  @Parameter(property = "mooring.running", required = true)
  private String running;

  /**
   * {@code backward}: the running release on the schema of today; {@code forward}: today's entities
   * on the schema before; or {@code both}.
   */
  @Parameter(property = "mooring.direction", defaultValue = "backward", required = true)
  private String direction;

  /** How to report: {@code text}, {@code json}, {@code sarif}, {@code junit}, {@code github}. */
  @Parameter(property = "mooring.format", defaultValue = "text", required = true)
  private String format;

  /** The file, relative to the module; the log for text, else {@code target/mooring/compat.*}. */
  @Parameter(property = "mooring.output")
  private @Nullable String output;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public CompatMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = CheckRequest.read(layout.state());
    if (request == null || !request.classpath().stream().allMatch(Files::exists)) {
      compat(layout, ownVerifier(), arguments(layout));
      return;
    }
    CheckArguments arguments = arguments(layout);
    request.options().forEach((name, value) -> arguments.add("--option", name + "=" + value));
    compat(layout, request.classpath(), arguments);
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    if (missing.hasLock()) {
      compat(layout, ownVerifier(), arguments(layout));
    } else {
      getLog().info("nothing to judge: this module has neither compiled entities nor a lock");
    }
  }

  private void compat(ModuleLayout layout, List<Path> verifier, CheckArguments arguments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Files.createDirectories(layout.state());
    arguments.add("--running", running).add("--direction", direction).add("--format", format);
    Path file = file(layout);
    if (file != null) {
      // What an earlier run wrote is no report of this one, should it not get that far.
      Files.deleteIfExists(file);
      arguments.add("--output", file.toString());
    }
    int exit =
        new CheckProcess(CheckProcess.COMPAT, layout, verifier, arguments, true).run(getLog());
    if (exit > 1) {
      throw new MojoExecutionException(
          "[compat.failed] it could not be told (exit code " + exit + "), see above");
    }
    if (file != null) {
      getLog().info("report: " + layout.shown(file));
    }
    if (exit == 1) {
      throw new MojoFailureException("[compat.found] what the release would fail to do is above");
    }
  }

  private @Nullable Path file(ModuleLayout layout) {
    String extension = format.toLowerCase(Locale.ROOT);
    if (output != null) {
      return layout.named(output);
    }
    return extension.equals("text") ? null : layout.state().resolve("compat." + extension);
  }
}
