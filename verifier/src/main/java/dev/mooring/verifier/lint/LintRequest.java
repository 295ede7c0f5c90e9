package dev.mooring.verifier.lint;

import dev.mooring.verifier.replay.MigrationClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which migrations are looked at.
 *
 * @param project whose configuration holds for what is not said here
 * @param migrations directories in place of the project's own; {@code null} for those
 * @param all every migration
 * @param since those that came or changed since that commit; {@code null} for those that the
 *     committed lock does not know, or the last one where it knows them all
 * @param state a directory for what is found out on the way
 * @param classOutput where the project's class files are; {@code null} where nobody compiled it
 * @param classpath what the project compiles against, for its configuration; may be empty
 * @param classes where migrations that are code are found; {@code null} where they do not run
 * @param options of the processor, without their prefix
 */
public record LintRequest(
    Path project,
    @Nullable List<Path> migrations,
    boolean all,
    @Nullable String since,
    Path state,
    @Nullable Path classOutput,
    List<Path> classpath,
    @Nullable MigrationClasses classes,
    Map<String, String> options) {
  public LintRequest {
    migrations = migrations == null ? null : List.copyOf(migrations);
    classpath = List.copyOf(classpath);
    options = Map.copyOf(options);
  }
}
