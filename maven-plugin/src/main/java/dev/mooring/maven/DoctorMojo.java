package dev.mooring.maven;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * Prints each setting of the module, its value and the place that decides it; then checks
 * everything that a build needs, and says how to mend what is not right.
 *
 * <p>It belongs to no phase, needs no compile, and works in a module that does not build.
 */
@Mojo(name = "doctor", threadSafe = true)
public final class DoctorMojo extends AbstractMojo {
  private static final String MAIN = "dev.mooring.verifier.doctor.DoctorMain";
  private static final String PERSISTENCE = "jakarta.persistence-api";

  /** Skips all of Mooring's goals. */
  @Parameter(property = "mooring.skip", defaultValue = "false")
  private boolean skip;

  /** How to report: {@code text}, {@code json}. */
  @Parameter(property = "mooring.format", defaultValue = "text", required = true)
  private String format;

  /**
   * The file, relative to the module; the log for text, else {@code target/mooring/doctor.json}.
   */
  @Parameter(property = "mooring.output")
  private @Nullable String output;

  /** Which of the module's several units; else the first. */
  @Parameter(property = "mooring.unit")
  private @Nullable String unit;

  /** Whether problems fail the build. */
  @Parameter(property = "mooring.failOnProblem", defaultValue = "true")
  private boolean failOnProblem;

  /** Whether the throw-away database is not started. */
  @Parameter(property = "mooring.offline", defaultValue = "false")
  private boolean offline;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Inject private ProjectDependenciesResolver resolver;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public DoctorMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || project.getPackaging().equals("pom")) {
      getLog().debug("skipped");
      return;
    }
    ModuleLayout layout =
        ModuleLayout.of(
            project.getBasedir().toPath(), Path.of(project.getBuild().getOutputDirectory()));
    try {
      List<Path> classpath = classpath();
      if (isOther(layout, classpath)) {
        getLog().info("nothing to look at: this module has neither JPA nor a lock");
      } else {
        examine(layout, classpath);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("[doctor.failed] the doctor could not run: " + e, e);
    }
  }

  private boolean isOther(ModuleLayout layout, List<Path> classpath) throws IOException {
    return classpath.stream().noneMatch(jar -> jar.toString().contains(PERSISTENCE))
        && !classpath.isEmpty()
        && !Files.exists(layout.index())
        && !new MissingProcessor(layout, plugin.getVersion()).hasLock();
  }

  /** What can be resolved; what cannot is told, and is no reason to stop. */
  private List<Path> classpath() {
    DependencyResolutionResult result;
    try {
      result =
          resolver.resolve(
              new DefaultDependencyResolutionRequest(project, session.getRepositorySession()));
    } catch (DependencyResolutionException e) {
      getLog().warn("[doctor.dependencies] " + e.getMessage());
      result = e.getResult();
    }
    List<Path> paths = new ArrayList<>();
    for (Dependency dependency : result.getDependencies()) {
      boolean compile =
          !dependency.getScope().equals("test") && !dependency.getScope().equals("runtime");
      if (compile && dependency.getArtifact().getFile() != null) {
        paths.add(dependency.getArtifact().getFile().toPath());
      }
    }
    return paths;
  }

  private void examine(ModuleLayout layout, List<Path> classpath)
      throws IOException, MojoExecutionException, MojoFailureException {
    Files.createDirectories(layout.state());
    Path model = Files.createTempFile(layout.state(), "doctor", ".pom.xml");
    try (Writer writer = Files.newBufferedWriter(model, StandardCharsets.UTF_8)) {
      new MavenXpp3Writer().write(writer, project.getModel());
    }
    CheckArguments arguments =
        new CheckArguments(layout)
            .paths("--classpath", classpath)
            .add("--pom", model.toString())
            .add("--offline", Boolean.toString(offline))
            .add("--format", format);
    if (unit != null) {
      arguments.add("--unit", unit);
    }
    Path file = file(layout);
    if (file != null) {
      arguments.add("--output", file.toString());
    }
    int exit;
    try {
      exit =
          new CheckProcess(MAIN, layout, ModuleMojo.verifier(layout, plugin), arguments, false)
              .run(getLog());
    } finally {
      Files.deleteIfExists(model);
    }
    if (file != null) {
      getLog().info("report: " + layout.shown(file));
    }
    if (exit > 1) {
      throw new MojoExecutionException(
          "[doctor.failed] the doctor could not run (exit code " + exit + "), see above");
    }
    if (exit == 1 && failOnProblem) {
      throw new MojoFailureException("[doctor.problems] what to mend is above");
    }
  }

  private @Nullable Path file(ModuleLayout layout) {
    if (output != null) {
      return layout.project().resolve(output);
    }
    return format.equals("text") ? null : layout.state().resolve("doctor." + format);
  }
}
