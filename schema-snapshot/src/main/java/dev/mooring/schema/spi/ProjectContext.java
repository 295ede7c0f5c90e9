package dev.mooring.schema.spi;

import dev.mooring.schema.state.UnitStates;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a compilation takes place.
 *
 * @param projectDirectory the module's directory: the one with pom.xml, build.gradle or
 *     mooring.toml
 * @param classOutput where class files and copied resources go; {@code null} if unknown
 * @param stateDirectory private to this module, below its build directory; removed by {@code
 *     clean}; may not exist yet
 * @param cacheDirectory private to this user, survives {@code clean}; may not exist yet
 * @param options {@code -Amooring.*}, without the prefix
 * @param ci whether {@code CI=true}: everything is proven anew and nothing is written to the source
 *     tree
 */
public record ProjectContext(
    Path projectDirectory,
    @Nullable Path classOutput,
    Path stateDirectory,
    Path cacheDirectory,
    Map<String, String> options,
    boolean ci,
    CompileClasspath classpath) {
  public ProjectContext {
    options = Map.copyOf(options);
  }

  /**
   * The same compilation for one of the module's several units, which has a state of its own.
   *
   * @param unit its name
   */
  public ProjectContext unit(String unit) {
    Map<String, String> named = new TreeMap<>(options);
    named.put("unit", unit);
    return new ProjectContext(
        projectDirectory,
        classOutput,
        UnitStates.of(stateDirectory, unit),
        cacheDirectory,
        named,
        ci,
        classpath);
  }
}
