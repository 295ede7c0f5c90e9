package dev.mooring.processor.skeleton;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a type says beyond its declarations, where it is constant. Knows nothing where
 * there are no syntax trees: in a JVM without javac, and of types that are not compiled in this
 * run.
 *
 * <p>This class itself must not mention {@code com.sun.source}, which other compilers lack.
 */
final class SourceConstants {
  private final @Nullable SourceTrees trees;
  private final Set<TypeElement> told = new HashSet<>();

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

  /** The value of a method whose body is {@code return} and a constant; or null. */
  @Nullable Constant returned(ExecutableElement method) {
    SourceClass source = source(method);
    return source == null ? null : told(method, source.returned(method));
  }

  /**
   * The arguments of a constructor's explicit {@code super(…)}, null where not constant; null if
   * there is no such call.
   */
  @Nullable List<@Nullable Constant> superArguments(ExecutableElement constructor) {
    SourceClass source = source(constructor);
    return source == null ? null : told(constructor, source.superArguments(constructor));
  }

  /**
   * The arguments that an enum constant gives to its constructor, null where not constant; null if
   * unknown.
   */
  @Nullable List<@Nullable Constant> arguments(VariableElement enumConstant) {
    SourceClass source = source(enumConstant);
    return source == null ? null : told(enumConstant, source.arguments(enumConstant));
  }

  /** Index of the parameter that a constructor stores in the field as it is, or -1. */
  int assignedFrom(ExecutableElement constructor, VariableElement field) {
    SourceClass source = source(constructor);
    return source == null ? -1 : source.assignedFrom(constructor, field);
  }

  /** Whether the source of the type said something that its declarations do not. */
  boolean toldOf(TypeElement type) {
    return told.contains(type);
  }

  /** The file of the type's source, or null. */
  @Nullable URI file(TypeElement type) {
    return trees == null ? null : trees.file(type);
  }

  private <T> @Nullable T told(Element member, @Nullable T value) {
    if (value != null) {
      told.add(Descriptors.owner(member));
    }
    return value;
  }

  private @Nullable SourceClass source(Element member) {
    return trees == null ? null : trees.of(Descriptors.owner(member));
  }
}
