package dev.mooring.processor.skeleton;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the syntax tree of a type. The trees are read as they are: attributing them would disturb
 * the compilation.
 */
final class SourceTrees {
  private final Trees trees;
  private final Elements elements;
  private final Descriptors descriptors;
  private final SkeletonTypes skeletons;
  private @Nullable TypeElement lastType;
  private @Nullable SourceClass lastSource;

  private final Translations translations;

  private SourceTrees(
      Trees trees, Elements elements, Descriptors descriptors, SkeletonTypes skeletons, BodyTypes types) {
    this.trees = trees;
    this.translations = new BodyTranslator(trees, types, skeletons);
    this.elements = elements;
    this.descriptors = descriptors;
    this.skeletons = skeletons;
  }

  /**
   * The trees of a compilation.
   *
   * @throws IllegalArgumentException if the environment is not javac's
   */
  static SourceTrees of(
      ProcessingEnvironment env, Descriptors descriptors, SkeletonTypes skeletons) {
    return new SourceTrees(
        Trees.instance(unwrap(env)),
        env.getElementUtils(),
        descriptors,
        skeletons,
        new BodyTypes(env.getElementUtils(), env.getTypeUtils(), descriptors));
  }

  Translations translations() {
    return translations;
  }

  /** The source of the type, or null if it is not compiled in this run. */
  @Nullable SourceClass of(TypeElement type) {
    if (!type.equals(lastType)) {
      lastType = type;
      lastSource = find(type);
    }
    return lastSource;
  }

  private @Nullable SourceClass find(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
      return null;
    }
    NameResolver names = new NameResolver(type, path.getCompilationUnit(), elements);
    return new SourceClass(tree, new ConstantExpressions(names, descriptors, skeletons));
  }

  /** Gradle and others wrap javac's environment and keep it in a field of this name. */
  private static ProcessingEnvironment unwrap(ProcessingEnvironment env) {
    ProcessingEnvironment inner = env;
    for (int depth = 0; depth < 4 && !inner.getClass().getName().startsWith("com.sun."); depth++) {
      ProcessingEnvironment delegate = delegate(inner);
      if (delegate == null) {
        return inner;
      }
      inner = delegate;
    }
    return inner;
  }

  private static @Nullable ProcessingEnvironment delegate(ProcessingEnvironment wrapper) {
    for (Class<?> c = wrapper.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals("delegate")) {
          return value(field, wrapper);
        }
      }
    }
    return null;
  }

  @SuppressWarnings(
      "UnusedException") // A wrapper that keeps it to itself: then there are no trees.
  private static @Nullable ProcessingEnvironment value(Field field, ProcessingEnvironment of) {
    try {
      field.setAccessible(true);
      return field.get(of) instanceof ProcessingEnvironment env ? env : null;
    } catch (IllegalAccessException | RuntimeException e) {
      return null;
    }
  }
}
