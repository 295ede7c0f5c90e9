package dev.mooring.processor.skeleton;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the syntax tree of a type. The trees are read as they are: attributing them would disturb
 * the compilation.
 */
final class SourceTrees {
  private final Function<TypeElement, @Nullable TreePath> paths;
  private final Elements elements;
  private final Descriptors descriptors;
  private final SkeletonTypes skeletons;
  private @Nullable TypeElement lastType;
  private @Nullable SourceClass lastSource;

  private SourceTrees(
      Function<TypeElement, @Nullable TreePath> paths,
      Elements elements,
      Descriptors descriptors,
      SkeletonTypes skeletons) {
    this.paths = paths;
    this.elements = elements;
    this.descriptors = descriptors;
    this.skeletons = skeletons;
  }

  /**
   * The trees of a compilation: javac's own, or its parser's where another compiler is at work.
   *
   * @throws IllegalArgumentException if it is neither javac's nor Eclipse's
   * @throws IllegalStateException if this JVM has no javac
   */
  static SourceTrees of(
      ProcessingEnvironment env, Descriptors descriptors, SkeletonTypes skeletons) {
    return new SourceTrees(paths(unwrap(env)), env.getElementUtils(), descriptors, skeletons);
  }

  private static Function<TypeElement, @Nullable TreePath> paths(ProcessingEnvironment env) {
    if (!env.getClass().getName().startsWith("org.eclipse.")) {
      Trees trees = Trees.instance(env);
      return trees::getPath;
    }
    ParsedSources parsed = ParsedSources.create();
    return parsed::path;
  }

  /** The source of the type, or null if it is not compiled in this run. */
  @Nullable SourceClass of(TypeElement type) {
    if (!type.equals(lastType)) {
      lastType = type;
      lastSource = find(type);
    }
    return lastSource;
  }

  /** The file of the type's source, or null if it is not compiled in this run. */
  @Nullable URI file(TypeElement type) {
    TreePath path = paths.apply(type);
    return path == null ? null : path.getCompilationUnit().getSourceFile().toUri();
  }

  private @Nullable SourceClass find(TypeElement type) {
    TreePath path = paths.apply(type);
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
