package dev.mooring.verifier.renumber;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be renumbered.
 *
 * @param base where relative paths begin
 * @param project whose configuration holds
 * @param ref a branch or commit whose migrations stay; {@code null} for the trunk
 * @param files the migrations to move; empty for those that the ref does not have
 * @param migrations directories in place of those of the configuration; empty for the latter
 * @param dryRun whether nothing moves
 * @param state a directory for what is found out on the way
 * @param classOutput where the project's class files are; {@code null} where nobody compiled it
 * @param classpath what the project compiles against, for its configuration; may be empty
 * @param options of the processor, without their prefix
 */
public record RenumberRequest(
    Path base,
    Path project,
    @Nullable String ref,
    List<Path> files,
    List<Path> migrations,
    boolean dryRun,
    Path state,
    @Nullable Path classOutput,
    List<Path> classpath,
    Map<String, String> options) {
  public RenumberRequest {
    files = List.copyOf(files);
    migrations = List.copyOf(migrations);
    classpath = List.copyOf(classpath);
    options = Map.copyOf(options);
  }
}
