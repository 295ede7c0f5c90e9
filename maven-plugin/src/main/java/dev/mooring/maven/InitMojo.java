package dev.mooring.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first migration of a module that has none: it makes exactly what the entities need, as
 * they were compiled last, or what a live database holds, which is only read.
 *
 * <p>Never bound to a phase: people read what it writes.
 */
@Mojo(
    name = "init",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class InitMojo extends MigrationMojo {
  /** Becomes part of the file's name. */
  @Parameter(property = "name", defaultValue = "baseline", required = true)
  private String name;

  /** A live database whose schema is to be the first migration: {@code env:PROD_URL}. */
  @Parameter(property = "mooring.from")
  private @Nullable String from;

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public InitMojo() {}

  @Override
  void add(CheckArguments arguments) {
    arguments.add("--init", "true").add("--name", name);
    if (from != null) {
      arguments.add("--from", from);
    }
  }
}
