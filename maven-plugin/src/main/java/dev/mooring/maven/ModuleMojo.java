package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import dev.mooring.schema.state.UnitStates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal about one module. */
abstract class ModuleMojo extends AbstractMojo {
  /** Skips all of Mooring's goals. */
  @Parameter(property = "mooring.skip", defaultValue = "false")
  private boolean skip;

  /** The unit, where a module has several; all of them by default. */
  @Parameter(property = "mooring.unit")
  private @Nullable String unit;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** This plugin, whose own verifier serves where the module was compiled without the processor. */
  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ModuleMojo() {}

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped (mooring.skip)");
      return;
    }
    ModuleLayout layout =
        ModuleLayout.of(
            project.getBasedir().toPath(), Path.of(project.getBuild().getOutputDirectory()));
    try {
      if (isLibrary(layout)) {
        getLog().debug("a library: its entities are proven in the modules that use them");
      } else if (Files.exists(layout.index())) {
        units(layout);
      } else {
        uncompiled(layout, new MissingProcessor(layout, plugin.getVersion()));
      }
    } catch (IOException | DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("[check.failed] the check could not run: " + e, e);
    }
  }

  /** All units are looked at before the first that failed fails the build. */
  private void units(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    List<String> units = UnitStates.read(layout.state());
    if (units.isEmpty()) {
      ProvenState proven = ProvenState.read(layout.state());
      if (unit == null || proven == null || proven.unit().equals(unit)) {
        compiled(layout);
      }
      return;
    }
    MojoFailureException failed = null;
    for (String name : units) {
      if (unit == null || unit.equals(name)) {
        try {
          compiled(layout.unit(name));
        } catch (MojoFailureException e) {
          failed = failed == null ? e : failed;
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static boolean isLibrary(ModuleLayout layout) throws IOException, MojoFailureException {
    ProvenState proven = ProvenState.read(layout.state());
    if (proven == null || !proven.isLibrary()) {
      return false;
    }
    if (!proven
        .inputDigest()
        .equals(InputDigest.of(layout.project(), proven.inputFiles(), proven.inputDirectories()))) {
      throw recompile(
          "the entities here were compiled as a library's, and the configuration changed since");
    }
    return true;
  }

  /** The goal for a module that was compiled with the processor. */
  abstract void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException;

  /** The goal for a module that was not, or has nothing that is mapped. */
  abstract void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException;

  /** The verifier that comes with this plugin. */
  List<Path> ownVerifier() {
    return ownVerifier(plugin);
  }

  /** The verifier of the last compile, with its options, else that of the plugin. */
  List<Path> verifierOf(ModuleLayout layout, CheckArguments arguments) {
    CheckRequest request = CheckRequest.read(layout.state());
    if (request != null && request.classpath().stream().allMatch(Files::exists)) {
      request.options().forEach((name, value) -> arguments.add("--option", name + "=" + value));
      return request.classpath();
    }
    return ownVerifier();
  }

  /** The verifier of the last compile, where it is still there, else that of the plugin. */
  static List<Path> verifier(ModuleLayout layout, PluginDescriptor plugin) {
    CheckRequest request = CheckRequest.read(layout.state());
    return request != null && request.classpath().stream().allMatch(Files::exists)
        ? request.classpath()
        : ownVerifier(plugin);
  }

  private static List<Path> ownVerifier(PluginDescriptor plugin) {
    List<Path> verifier = new ArrayList<>();
    for (Artifact artifact : plugin.getArtifacts()) {
      if (artifact.getFile() != null) {
        verifier.add(artifact.getFile().toPath());
      }
    }
    return verifier;
  }

  /** How the last compile's worker was started. */
  static CheckRequest request(ModuleLayout layout) throws MojoFailureException {
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

  /** What every check is told of the module. */
  CheckArguments arguments(ModuleLayout layout) throws DependencyResolutionRequiredException {
    CheckArguments arguments = new CheckArguments(layout);
    if (unit != null && !Files.exists(layout.index())) {
      arguments.add("--option", "unit=" + unit);
    }
    return arguments
        .paths("--classpath", paths(project.getCompileClasspathElements()))
        .paths("--runtime", paths(project.getRuntimeClasspathElements()))
        .paths("--sources", paths(project.getCompileSourceRoots()));
  }

  /** Runs the check and fails as it does. */
  void run(ModuleLayout layout, List<Path> verifier, CheckArguments arguments)
      throws IOException, MojoExecutionException, MojoFailureException {
    run(layout, verifier, arguments, true);
  }

  /**
   * Runs the check.
   *
   * @param failing whether errors fail the build; where the check cannot run, it always fails
   */
  void run(ModuleLayout layout, List<Path> verifier, CheckArguments arguments, boolean failing)
      throws IOException, MojoExecutionException, MojoFailureException {
    CheckProcess check = new CheckProcess(CheckProcess.CHECK, layout, verifier, arguments, failing);
    int exit = check.run(getLog());
    if (exit == 1 && check.errors() > 0) {
      if (!failing) {
        return;
      }
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
