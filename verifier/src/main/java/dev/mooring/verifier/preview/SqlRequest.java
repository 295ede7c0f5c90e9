package dev.mooring.verifier.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be previewed.
 *
 * @param base where relative paths begin
 * @param project whose configuration holds
 * @param from the version that the database has, or a lock; {@code null} for an empty database
 * @param to the last version that runs, or a lock; {@code null} for the last one there is
 * @param impact a live database, by JDBC URL or {@code env:NAME}, whose tables are looked up, and
 *     whose history is the start where {@code from} is not said; {@code null} for none
 * @param migrations directories in place of those of the configuration; empty for the latter
 * @param dialect the engine; {@code null} where the configuration tells
 * @param state a directory for what is found out on the way
 * @param classOutput where the project's class files are; {@code null} where nobody compiled it
 * @param classpath what the project compiles against, for its configuration; may be empty
 * @param options of the processor, without their prefix
 */
public record SqlRequest(
    Path base,
    Path project,
    @Nullable String from,
    @Nullable String to,
    @Nullable String impact,
    List<Path> migrations,
    @Nullable String dialect,
    Path state,
    @Nullable Path classOutput,
    List<Path> classpath,
    Map<String, String> options) {
  public SqlRequest {
    migrations = List.copyOf(migrations);
    classpath = List.copyOf(classpath);
    options = Map.copyOf(options);
  }
}
