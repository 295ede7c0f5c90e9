package dev.mooring.processor;

import dev.mooring.processor.skeleton.SkeletonException;
import dev.mooring.processor.worker.CompiledCode;
import dev.mooring.processor.worker.Model;
import org.jspecify.annotations.Nullable;

/**
 * A model whose half-edited classes are absent to the worker rather than failing in the middle of
 * its question.
 */
final class GuardedModel implements Model {
  private final Model model;
  private boolean failed;

  GuardedModel(Model model) {
    this.model = model;
  }

  /** Whether a class was asked for that no skeleton can be made of. */
  boolean failed() {
    return failed;
  }

  @Override
  public byte @Nullable [] classFile(String binaryName) {
    try {
      return model.classFile(binaryName);
    } catch (SkeletonException e) {
      failed = true;
      return null;
    }
  }

  @Override
  public byte @Nullable [] resource(String name) {
    return model.resource(name);
  }

  @Override
  public @Nullable String resourceLocation(String name) {
    return model.resourceLocation(name);
  }

  @Override
  public CompiledCode compiled(String binaryName, boolean called) {
    try {
      return model.compiled(binaryName, called);
    } catch (SkeletonException e) {
      failed = true;
      return CompiledCode.NONE;
    }
  }
}
