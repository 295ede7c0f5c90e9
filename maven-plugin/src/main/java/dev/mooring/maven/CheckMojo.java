package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Date;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Ends a build in the verdict of a compile, also where javac was not called because only a
 * migration changed, or could not prove the unit because migrations are written in Java: those run
 * here, with the application's class path.
 *
 * <p>Where javac ran in this build it has said everything else, and where nothing changed since the
 * last proven build nothing is started. Otherwise migrations are replayed and compared with the
 * entities as they were compiled, and lock and packaged schema are brought up to date.
 *
 * <p>Where the processor did not run, the migrations are checked against the committed lock.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.COMPILE,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class CheckMojo extends ModuleMojo {
  /** Says when this build began. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public CheckMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    boolean compiledNow = compiledNow(layout);
    CheckRequest left = CheckRequest.read(layout.state());
    if (compiledNow && (left == null || !left.deferred())) {
      getLog().debug("javac has given the verdict in this build");
      return;
    }
    CheckRequest request = request(layout);
    ProvenState proven = ProvenState.read(layout.state());
    if (proven != null && !ci(request) && unchanged(layout, proven)) {
      getLog().info(proven.verdict());
      return;
    }
    CheckArguments arguments =
        arguments(layout).compiled(request).add("--told", Boolean.toString(compiledNow));
    run(layout, request.classpath(), arguments);
  }

  /** What the committed lock can tell, where nobody knows what the entities say. */
  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    if (missing.hasLock()) {
      getLog()
          .warn(
              missing.message(
                  "entities are not looked at, the migrations are checked against the lock alone"));
      Files.createDirectories(layout.state());
      run(layout, ownVerifier(), arguments(layout));
    } else if (missing.hasEntities()) {
      throw new MojoFailureException(missing.message("nothing proves its entities"));
    } else {
      getLog().debug("no class in " + layout.classOutput() + " was mapped when it was compiled");
    }
  }

  /** The processor writes its index in every compilation, after all proofs. */
  private boolean compiledNow(ModuleLayout layout) throws IOException {
    Date start = session.getStartTime();
    return start != null
        && !Files.getLastModifiedTime(layout.index()).toInstant().isBefore(start.toInstant());
  }

  private static boolean ci(CheckRequest request) {
    String stated = request.options().get("ci");
    return Boolean.parseBoolean(stated == null ? System.getenv("CI") : stated);
  }

  private static boolean unchanged(ModuleLayout layout, ProvenState proven) throws IOException {
    return proven
        .inputDigest()
        .equals(InputDigest.of(layout.project(), proven.inputFiles(), proven.inputDirectories()));
  }
}
