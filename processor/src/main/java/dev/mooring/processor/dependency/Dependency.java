package dev.mooring.processor.dependency;

import dev.mooring.processor.snapshot.EntityIndex;

/**
 * A module on the compile class path that was compiled with Mooring.
 *
 * @param place its jar's name, or its directory's where it was not packaged
 */
public record Dependency(String place, EntityIndex index) {
  /** Whether nothing proves its classes but the modules that use them. */
  public boolean isLibrary() {
    return index.unit().isEmpty();
  }
}
