package dev.mooring.verifier.compat;

import dev.mooring.verifier.replay.MigrationClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param base where relative paths begin
 * @param project whose migrations and configuration are meant
 * @param running the release that is running: a commit, a lock file, or a jar with a lock
 * @param directions what is to be judged, in that order
 * @param devUrl an empty database to use instead of an embedded one; {@code null} for the project's
 * @param state a directory for what is found out on the way
 * @param ci whether everything is replayed anew
 * @param classOutput where the project's class files are; {@code null} where nobody compiled it
 * @param classpath what the project compiles against, for its configuration; may be empty
 * @param classes where migrations that are code are found; {@code null} where they do not run
 * @param options of the processor, without their prefix
 */
public record CompatRequest(
    Path base,
    Path project,
    String running,
    List<Direction> directions,
    @Nullable String devUrl,
    Path state,
    boolean ci,
    @Nullable Path classOutput,
    List<Path> classpath,
    @Nullable MigrationClasses classes,
    Map<String, String> options) {
  public CompatRequest {
    directions = List.copyOf(directions);
    classpath = List.copyOf(classpath);
    options = Map.copyOf(options);
  }
}
