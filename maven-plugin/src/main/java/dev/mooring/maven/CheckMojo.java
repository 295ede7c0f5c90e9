package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Date;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Ends a build in the same verdict as a compile, also where javac was not called because only a
 * migration changed.
 *
 * <p>Where nothing changed since the last proven compile it only says so; otherwise it replays and
 * compares with the entities as they were compiled.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /** Skips the check. */
  @Parameter(property = "mooring.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File project = new File(".");

  @Parameter(defaultValue = "${project.build.directory}/mooring", readonly = true, required = true)
  private File state = new File("target/mooring");

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("target/classes");

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path index = classes.toPath().resolve("META-INF/mooring/entities.index");
    if (skip || !Files.exists(index)) {
      getLog().debug("no mapped classes, or skipped");
      return;
    }
    Path directory = state.toPath();
    CheckRequest request = CheckRequest.read(directory);
    if (request == null || !Files.exists(directory.resolve(StateDocuments.ENTITIES))) {
      throw new MojoFailureException(
          "[check.no-compile] "
              + directory
              + " does not say how the entities were compiled: run mvn clean compile with"
              + " mooring-processor on the annotation processor path");
    }
    try {
      ProvenState proven = ProvenState.read(directory);
      if (proven != null && unchanged(proven)) {
        if (!provenInThisBuild(directory)) {
          getLog().info(proven.verdict());
        }
        return;
      }
      checkAnew(request, proven);
    } catch (IOException e) {
      throw new MojoExecutionException("[check.failed] " + e.getMessage(), e);
    }
  }

  private boolean unchanged(ProvenState proven) throws IOException {
    return proven
        .inputDigest()
        .equals(
            InputDigest.of(
                project.toPath().toAbsolutePath(), proven.inputFiles(), proven.inputDirectories()));
  }

  /** Then javac has printed the verdict a moment ago. */
  private boolean provenInThisBuild(Path directory) throws IOException {
    Date start = session.getStartTime();
    FileTime written = Files.getLastModifiedTime(directory.resolve(ProvenState.FILE));
    return start != null && !written.toInstant().isBefore(start.toInstant());
  }

  private void checkAnew(CheckRequest request, @org.jspecify.annotations.Nullable ProvenState last)
      throws IOException, MojoExecutionException, MojoFailureException {
    CheckProcess check =
        new CheckProcess(project.toPath(), state.toPath(), classes.toPath(), request);
    int exit = check.run(getLog());
    if (exit == 1) {
      throw new MojoFailureException(
          "entities and migrations do not agree; the findings are above");
    }
    if (exit != 0) {
      throw new MojoExecutionException("the check could not run; the reason is above");
    }
    String verdict = check.verdict();
    if (last != null && verdict != null) {
      last.with(
              InputDigest.of(
                  project.toPath().toAbsolutePath(), last.inputFiles(), last.inputDirectories()),
              verdict)
          .write(state.toPath());
    }
  }
}
