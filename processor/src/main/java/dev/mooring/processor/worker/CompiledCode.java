package dev.mooring.processor.worker;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one source file with all their code.
 *
 * @param classes class files by binary name, those of mapped classes left out; empty where there is
 *     nothing to run
 * @param problem why there is nothing, for people; {@code null} where nothing was to be compiled
 */
public record CompiledCode(Map<String, byte[]> classes, @Nullable String problem) {
  public static final CompiledCode NONE = new CompiledCode(Map.of(), null);

  public static CompiledCode failed(String problem) {
    return new CompiledCode(Map.of(), problem);
  }
}
