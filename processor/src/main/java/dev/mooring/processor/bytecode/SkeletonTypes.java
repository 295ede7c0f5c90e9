package dev.mooring.processor.bytecode;

import javax.lang.model.element.TypeElement;

/**
 * Tells types that are being compiled, whose code must not and cannot run, from those of
 * dependencies.
 */
public interface SkeletonTypes {
  boolean contains(TypeElement type);
}
