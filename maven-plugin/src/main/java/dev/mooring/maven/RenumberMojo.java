package dev.mooring.maven;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Moves the migrations that are not released yet behind the last one that is, in the project's own
 * numbering and in their order. Released is what the branch has in git that others build on. No
 * file is overwritten, and where one cannot be renamed, none is.
 */
@Mojo(
    name = "renumber",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class RenumberMojo extends ModuleMojo {
  /**
   * The branch or commit whose migrations are released; the remote's default branch, main or master
   * by default.
   */
  @Parameter(property = "mooring.base")
  private @Nullable String base;

  /** The migrations to move behind all others, whatever git says; with commas between them. */
  @Parameter(property = "mooring.files")
  private @Nullable String files;

  /** Says what would move, and moves nothing. */
  @Parameter(property = "mooring.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public RenumberMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException, DependencyResolutionRequiredException, MojoExecutionException {
    renumber(layout);
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException, DependencyResolutionRequiredException, MojoExecutionException {
    if (missing.hasLock() || files != null) {
      renumber(layout);
    } else {
      getLog().info("this module has neither compiled entities nor a lock: nothing to renumber");
    }
  }

  private void renumber(ModuleLayout layout)
      throws IOException, DependencyResolutionRequiredException, MojoExecutionException {
    Files.createDirectories(layout.state());
    CheckArguments arguments = arguments(layout).add("--dry-run", Boolean.toString(dryRun));
    if (base != null) {
      arguments.add("--base", base);
    }
    if (files != null) {
      arguments.add("--files", files);
    }
    int exit =
        new CheckProcess(
                CheckProcess.RENUMBER, layout, verifierOf(layout, arguments), arguments, true)
            .run(getLog());
    if (exit != 0) {
      throw new MojoExecutionException(
          "[renumber.failed] nothing was renamed (exit code " + exit + "), see above");
    }
  }
}
