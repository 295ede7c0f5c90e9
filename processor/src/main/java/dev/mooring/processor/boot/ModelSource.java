package dev.mooring.processor.boot;

import org.jspecify.annotations.Nullable;

/** The classes and resources of the model as the compilation sees them. */
public interface ModelSource {
  /** The class file of that binary name ({@code pkg.package-info} too), or {@code null}. */
  byte @Nullable [] classFile(String binaryName);

  /** A resource's bytes, or {@code null}. */
  byte @Nullable [] resource(String name);
}
