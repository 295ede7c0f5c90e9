package dev.mooring.processor.source;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Eclipse's compiler shows no trees, but its elements know the files that they come from. */
final class EclipseSource {
  private EclipseSource() {}

  /**
   * The file of a type that is compiled in this run; {@code null} where that is not known. By
   * reflection, since Eclipse's classes are no dependency.
   */
  static @Nullable URI of(TypeElement type) {
    try {
      Object binding = type.getClass().getField("_binding").get(type);
      Object name = binding.getClass().getMethod("getFileName").invoke(binding);
      return name instanceof char[] text && String.valueOf(text).endsWith(".java")
          ? Path.of(String.valueOf(text)).toAbsolutePath().toUri()
          : null;
    } catch (ReflectiveOperationException | InvalidPathException e) {
      return null;
    }
  }
}
