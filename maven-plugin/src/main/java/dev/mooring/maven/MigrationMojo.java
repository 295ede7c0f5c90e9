package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import java.io.IOException;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that writes a migration from the entities as they were compiled last. */
abstract class MigrationMojo extends ModuleMojo {
  /** Prints the migration and writes nothing. */
  @Parameter(property = "mooring.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Where it is written, relative to the module; beside the last migration by default. */
  @Parameter(property = "mooring.directory")
  private @Nullable String directory;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  MigrationMojo() {}

  /** Adds what the goal is told. */
  abstract void add(CheckArguments arguments);

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = request(layout);
    CheckArguments arguments = arguments(layout);
    request.options().forEach((option, value) -> arguments.add("--option", option + "=" + value));
    add(arguments);
    arguments.add("--dry-run", Boolean.toString(dryRun));
    if (directory != null) {
      arguments.add("--directory", directory);
    }
    int exit =
        new CheckProcess(CheckProcess.GENERATE, layout, request.classpath(), arguments, true)
            .run(getLog());
    if (exit == 1) {
      throw new MojoFailureException("[generate.refused] nothing is written, see above");
    }
    if (exit != 0) {
      throw new MojoExecutionException(
          "[generate.failed] no migration could be told (exit code " + exit + "), see above");
    }
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException, MojoFailureException {
    if (missing.hasLock() || missing.hasEntities()) {
      throw new MojoFailureException(missing.message("nobody knows what a migration is to mend"));
    }
    getLog().info("no class of this module is mapped: there is nothing to write");
  }
}
