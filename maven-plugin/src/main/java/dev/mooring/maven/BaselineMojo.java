package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import java.io.IOException;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the differences of today to the baseline beside the lock, so that only new ones fail.
 *
 * <p>Works from the last compile, also from one that failed on these differences. Never bound to a
 * phase: a baseline is an explicit act.
 */
@Mojo(
    name = "baseline",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class BaselineMojo extends ModuleMojo {
  /** For Maven, which sets the fields. */
  public BaselineMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = request(layout);
    run(
        layout,
        request.classpath(),
        arguments(layout).compiled(request).add("--option", "baseline=write"));
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException, MojoFailureException {
    if (missing.hasEntities()) {
      throw new MojoFailureException(missing.message("nobody knows what differs"));
    }
    getLog().debug("no class in " + layout.classOutput() + " was mapped when it was compiled");
  }
}
