package dev.mooring.processor.worker;

import org.jspecify.annotations.Nullable;

/** What the worker may ask of the compilation. */
public interface Model {
  /** The class file of that binary name, or {@code null}. */
  byte @Nullable [] classFile(String binaryName);

  /** The bytes of a resource, class output before class path; {@code null} for none. */
  byte @Nullable [] resource(String name);

  /** The file or directory that holds the resource, for people; {@code null} for none. */
  @Nullable String resourceLocation(String name);

  /**
   * The classes of the file that declares that class, with all their code.
   *
   * @param called whether the class's code is known to be called; otherwise there are none unless
   *     the class looks like it, or code that was handed out before mentions it
   */
  CompiledCode compiled(String binaryName, boolean called);
}
