package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import java.io.IOException;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next migration, from what separates migrations and entities as they were compiled
 * last, whether or not that compile failed for it. It is proven before it is written: replayed
 * behind the others, it leaves no drift. Nothing that loses data is written unless it is allowed.
 *
 * <p>Never bound to a phase: people read what it writes.
 */
@Mojo(
    name = "generate",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class GenerateMojo extends ModuleMojo {
  /** What the migration does; becomes part of the file's name. */
  @Parameter(property = "name", required = true)
  private String name;

  /** Columns, tables and sequences with another name now: {@code owner.nick:nickname}. */
  @Parameter(property = "mooring.rename")
  private @Nullable List<String> renames;

  /** What is no longer used; its drop waits in {@code mooring.toml} unless it is allowed. */
  @Parameter(property = "mooring.drop")
  private @Nullable List<String> drops;

  /**
   * What may happen to data: {@code drop-table}, {@code drop-column}, {@code drop-object}, {@code
   * drop-constraint}, {@code convert}.
   */
  @Parameter(property = "mooring.allow")
  private @Nullable List<String> allowed;

  /** Drops what waits in {@code mooring.toml}, now that no release uses it. */
  @Parameter(property = "mooring.pending", defaultValue = "false")
  private boolean pending;

  /** Writes the script that leads back as well, proven: up, down and up again. */
  @Parameter(property = "mooring.undo", defaultValue = "false")
  private boolean undo;

  /** Prints the migration and writes nothing. */
  @Parameter(property = "mooring.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Where it is written, relative to the module; beside the last migration by default. */
  @Parameter(property = "mooring.directory")
  private @Nullable String directory;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public GenerateMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    CheckRequest request = request(layout);
    CheckArguments arguments = arguments(layout);
    request.options().forEach((option, value) -> arguments.add("--option", option + "=" + value));
    arguments.add("--name", name);
    add(arguments, "--rename", renames);
    add(arguments, "--drop", drops);
    add(arguments, "--allow", allowed);
    arguments.add("--pending", Boolean.toString(pending));
    arguments.add("--undo", Boolean.toString(undo));
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

  private static void add(CheckArguments arguments, String option, @Nullable List<String> values) {
    if (values != null) {
      values.forEach(value -> arguments.add(option, value.strip()));
    }
  }
}
