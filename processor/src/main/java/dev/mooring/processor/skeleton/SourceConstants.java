package dev.mooring.processor.skeleton;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a type says beyond its declarations, where it is constant. Knows nothing where
 * the compiler gives no syntax trees: other compilers than javac, and types that are not compiled
 * in this run.
 *
 * <p>This class itself must not mention {@code com.sun.source}, which other compilers lack.
 */
final class SourceConstants {
  private final @Nullable SourceTrees trees;

  SourceConstants(ProcessingEnvironment env, Descriptors descriptors, SkeletonTypes skeletons) {
    trees = open(env, descriptors, skeletons);
  }

  @SuppressWarnings("UnusedException") // Either way there are no trees, and that is ordinary.
  private static @Nullable SourceTrees open(
      ProcessingEnvironment env, Descriptors descriptors, SkeletonTypes skeletons) {
    try {
      return SourceTrees.of(env, descriptors, skeletons);
    } catch (LinkageError | RuntimeException e) {
      return null;
    }
  }

  /** What bodies are translated from source; null where there are no syntax trees. */
  @Nullable Translations translations() {
    return trees == null ? null : trees.translations();
  }

  /** The value of a method whose body is {@code return} and a constant; or null. */
  @Nullable Constant returned(ExecutableElement method) {
    SourceClass source = source(method);
    return source == null ? null : source.returned(method);
  }

  /**
   * The arguments of a constructor's explicit {@code super(…)}, null where not constant; null if
   * there is no such call.
   */
  @Nullable List<@Nullable Constant> superArguments(ExecutableElement constructor) {
    SourceClass source = source(constructor);
    return source == null ? null : source.superArguments(constructor);
  }

  /**
   * The arguments that an enum constant gives to its constructor, null where not constant; null if
   * unknown.
   */
  @Nullable List<@Nullable Constant> arguments(VariableElement enumConstant) {
    SourceClass source = source(enumConstant);
    return source == null ? null : source.arguments(enumConstant);
  }

  /** Index of the parameter that a constructor stores in the field as it is, or -1. */
  int assignedFrom(ExecutableElement constructor, VariableElement field) {
    SourceClass source = source(constructor);
    return source == null ? -1 : source.assignedFrom(constructor, field);
  }

  private @Nullable SourceClass source(Element member) {
    return trees == null ? null : trees.of(Descriptors.owner(member));
  }
}
