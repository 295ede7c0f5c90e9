package dev.mooring.schema.spi;

import org.jspecify.annotations.Nullable;

/** What the compilation sees, as far as configuration depends on it. */
public interface CompileClasspath {
  /** Whether the compilation knows a type of that binary name. */
  boolean hasClass(String binaryName);

  /** The bytes of a resource, class output before class path; {@code null} for none. */
  byte @Nullable [] resource(String name);

  /**
   * The file or directory on the compile class path that holds the resource; {@code null} for none.
   */
  @Nullable String resourceLocation(String name);
}
