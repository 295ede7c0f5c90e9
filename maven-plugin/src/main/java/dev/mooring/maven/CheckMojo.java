package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Ends a build in the verdict of a compile, also where javac was not called because only a
 * migration changed.
 *
 * <p>Where javac ran in this build it has said everything, and where nothing changed since the last
 * proven build nothing is started. Otherwise migrations are replayed and compared with the entities
 * as they were compiled, and lock and packaged schema are brought up to date.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.COMPILE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /** Skips the check. */
  @Parameter(property = "mooring.skip", defaultValue = "false")
  private boolean skip;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Says when this build began. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped (mooring.skip)");
      return;
    }
    ModuleLayout layout =
        ModuleLayout.of(
            project.getBasedir().toPath(), Path.of(project.getBuild().getOutputDirectory()));
    if (!Files.exists(layout.index())) {
      getLog().debug("no class in " + layout.classOutput() + " was mapped when it was compiled");
      return;
    }
    try {
      if (saidByJavac(layout)) {
        getLog().debug("javac has given the verdict in this build");
        return;
      }
      CheckRequest request = request(layout);
      ProvenState proven = ProvenState.read(layout.state());
      if (proven != null && !ci(request) && unchanged(layout, proven)) {
        getLog().info(proven.verdict());
        return;
      }
      checkAnew(layout, request);
    } catch (IOException | DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("[check.failed] the check could not run: " + e, e);
    }
  }

  /** The processor writes its index in every compilation, after all proofs. */
  private boolean saidByJavac(ModuleLayout layout) throws IOException {
    Date start = session.getStartTime();
    return start != null
        && !Files.getLastModifiedTime(layout.index()).toInstant().isBefore(start.toInstant());
  }

  private static CheckRequest request(ModuleLayout layout) throws MojoFailureException {
    CheckRequest request = CheckRequest.read(layout.state());
    if (request == null || !Files.exists(layout.state().resolve(StateDocuments.ENTITIES))) {
      throw recompile(
          layout.shown(layout.state()) + " does not say how the entities here were compiled");
    }
    for (Path entry : request.classpath()) {
      if (!Files.exists(entry)) {
        throw recompile(entry + ", with which the entities here were compiled, is gone");
      }
    }
    return request;
  }

  private static MojoFailureException recompile(String reason) {
    return new MojoFailureException(
        "[check.no-compile] " + reason + "\n    fix         mvn clean compile");
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

  private void checkAnew(ModuleLayout layout, CheckRequest request)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckProcess check =
        new CheckProcess(
            layout,
            request,
            paths(project.getCompileClasspathElements()),
            paths(project.getCompileSourceRoots()));
    int exit = check.run(getLog());
    if (exit == 1 && check.errors() > 0) {
      throw new MojoFailureException(
          check.errors() == 1
              ? "[check.failed] the error is above"
              : "[check.failed] the " + check.errors() + " errors are above");
    }
    if (exit != 0) {
      throw new MojoExecutionException(
          "[check.failed] the check could not run (exit code " + exit + "), see above");
    }
  }

  private static List<Path> paths(@Nullable List<String> texts) {
    List<Path> paths = new ArrayList<>();
    if (texts != null) {
      for (String text : texts) {
        paths.add(Path.of(text));
      }
    }
    return paths;
  }
}
