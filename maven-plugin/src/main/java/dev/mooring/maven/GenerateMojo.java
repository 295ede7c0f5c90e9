package dev.mooring.maven;

import java.util.List;
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
public final class GenerateMojo extends MigrationMojo {
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

  /** For Maven, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  public GenerateMojo() {}

  @Override
  void add(CheckArguments arguments) {
    arguments.add("--name", name);
    add(arguments, "--rename", renames);
    add(arguments, "--drop", drops);
    add(arguments, "--allow", allowed);
    arguments.add("--pending", Boolean.toString(pending));
    arguments.add("--undo", Boolean.toString(undo));
  }

  private static void add(CheckArguments arguments, String option, @Nullable List<String> values) {
    if (values != null) {
      values.forEach(value -> arguments.add(option, value.strip()));
    }
  }
}
