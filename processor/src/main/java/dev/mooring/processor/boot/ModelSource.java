package dev.mooring.processor.boot;

import org.jspecify.annotations.Nullable;

/** The classes and resources of the model as the compilation sees them. */
public interface ModelSource {
  /** The class file of that binary name ({@code pkg.package-info} too), or {@code null}. */
  byte @Nullable [] classFile(String binaryName);

  /** A resource's bytes, or {@code null}. */
  byte @Nullable [] resource(String name);

  /**
   * The class file with all its code, of a class that is being compiled and may run; {@code null}
   * where there is none.
   *
   * @param called whether its code was called in vain; otherwise it has to look as if it were
   */
  default byte @Nullable [] compiled(String binaryName, boolean called) {
    return null;
  }

  /** Why {@link #compiled} gave nothing, for people; {@code null} where nothing went wrong. */
  default @Nullable String uncompiled(String binaryName) {
    return null;
  }
}
