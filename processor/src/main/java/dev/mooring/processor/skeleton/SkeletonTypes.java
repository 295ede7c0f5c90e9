package dev.mooring.processor.skeleton;

import javax.lang.model.element.TypeElement;

/**
 * Tells types that are being compiled, whose code must not and cannot run, from those of
 * dependencies.
 */
interface SkeletonTypes {
  boolean contains(TypeElement type);
}
