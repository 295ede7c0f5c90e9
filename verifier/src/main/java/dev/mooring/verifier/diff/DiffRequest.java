package dev.mooring.verifier.diff;

import dev.mooring.verifier.replay.MigrationClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which two schemas are wanted. Each is named by a lock file, a directory of migrations or several
 * with commas between them, a JDBC URL, {@code env:NAME} for a variable that holds one, or by one
 * of the words {@code lock} and {@code migrations} for what the project's configuration says.
 *
 * @param base where relative paths begin
 * @param project whose configuration holds for what is not said here
 * @param dialect the engine; {@code null} where the two schemas or the project tell
 * @param devUrl an empty database to use instead of an embedded one; {@code null} for the project's
 * @param state a directory for what is found out on the way
 * @param ci whether everything is replayed anew
 * @param classOutput where the project's class files are; {@code null} where nobody compiled it
 * @param classpath what the project compiles against, for its configuration; may be empty
 * @param classes where migrations that are code are found; {@code null} where they do not run
 * @param options of the processor, without their prefix
 */
public record DiffRequest(
    Path base,
    Path project,
    String from,
    String to,
    @Nullable String dialect,
    @Nullable String devUrl,
    Path state,
    boolean ci,
    @Nullable Path classOutput,
    List<Path> classpath,
    @Nullable MigrationClasses classes,
    Map<String, String> options) {
  public DiffRequest {
    classpath = List.copyOf(classpath);
    options = Map.copyOf(options);
  }
}
