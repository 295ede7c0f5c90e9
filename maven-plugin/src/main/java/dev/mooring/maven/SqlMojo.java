package dev.mooring.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Flyway would run, as one script: migrations and callbacks with placeholders resolved,
 * transactions, and the statements on Flyway's own history table. No database is needed, and
 * nothing runs. Between two locks: the statements that make the first as the second.
 *
 * <p>Never bound to a phase: people read what it writes.
 */
@Mojo(
    name = "sql",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class SqlMojo extends ModuleMojo {
  /** The version that the database has already, or a lock; an empty database by default. */
  @Parameter(property = "mooring.from")
  private @Nullable String from;

  /** The last version to run, or a lock; the last one there is by default. */
  @Parameter(property = "mooring.to")
  private @Nullable String to;

  /**
   * A live database, which is only read: JDBC URL or {@code env:NAME}. Says how large the tables
   * are that each statement touches, and begins with what is pending there.
   */
  @Parameter(property = "mooring.impact")
  private @Nullable String impact;

  /** The file, relative to the module; {@code target/mooring/migrate.sql} by default. */
  @Parameter(property = "mooring.output")
  private @Nullable String output;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public SqlMojo() {}

  @Override
  void compiled(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    sql(layout);
  }

  @Override
  void uncompiled(ModuleLayout layout, MissingProcessor missing)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    if (missing.hasLock()) {
      sql(layout);
    } else {
      getLog().info("this module has neither compiled entities nor a lock: nothing to preview");
    }
  }

  private void sql(ModuleLayout layout)
      throws IOException,
          DependencyResolutionRequiredException,
          MojoExecutionException,
          MojoFailureException {
    Files.createDirectories(layout.state());
    Path file = output == null ? layout.state().resolve("migrate.sql") : layout.named(output);
    // What an earlier run wrote is no script of this one, should it not get that far.
    Files.deleteIfExists(file);
    CheckArguments arguments = arguments(layout).add("--output", file.toString());
    add(arguments, "--from", from);
    add(arguments, "--to", to);
    add(arguments, "--impact", impact);
    int exit =
        new CheckProcess(CheckProcess.SQL, layout, verifierOf(layout, arguments), arguments, true)
            .run(getLog());
    if (exit > 1) {
      throw new MojoExecutionException(
          "[sql.failed] no script could be written (exit code " + exit + "), see above");
    }
    getLog().info("script: " + layout.shown(file));
    if (exit == 1) {
      throw new MojoFailureException("[sql.incomplete] the script lacks what is named above");
    }
  }

  private static void add(CheckArguments arguments, String name, @Nullable String value) {
    if (value != null) {
      arguments.add(name, value);
    }
  }
}
