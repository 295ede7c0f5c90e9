package dev.mooring.verifier.migration;

import dev.mooring.verifier.replay.MigrationClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@link GenerateProject}.
 *
 * @param project the module's directory
 * @param state what the last compile left behind
 * @param entities a document of the entities' schema; {@code null} for that of the last compile
 * @param name what the migration does
 * @param directory where it is to lie; {@code null} for where the last migration does
 * @param sources the module's source directories, which must not be newer than the compile
 * @param scratch a directory for what is found out on the way
 * @param ci whether everything is proven anew
 * @param classOutput where class files go; {@code null} if unknown
 * @param classpath what the module compiles against, the class output first
 * @param classes where migrations that are code are found; {@code null} where they do not run
 * @param options {@code -Amooring.*}, without the prefix, over those of the last compile
 */
public record GenerateRequest(
    Path project,
    Path state,
    @Nullable Path entities,
    String name,
    @Nullable Path directory,
    Choices choices,
    List<Path> sources,
    Path scratch,
    boolean ci,
    @Nullable Path classOutput,
    List<Path> classpath,
    @Nullable MigrationClasses classes,
    Map<String, String> options) {
  public GenerateRequest {
    Objects.requireNonNull(project, "project");
    sources = List.copyOf(sources);
    classpath = List.copyOf(classpath);
    options = Map.copyOf(new TreeMap<>(options));
  }

  /** The same with other choices. */
  public GenerateRequest choosing(Choices other) {
    return new GenerateRequest(
        project,
        state,
        entities,
        name,
        directory,
        other,
        sources,
        scratch,
        ci,
        classOutput,
        classpath,
        classes,
        options);
  }
}
