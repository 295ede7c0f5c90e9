package dev.mooring.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.mooring.processor.bytecode.Descriptors;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the syntax tree of a type: the compilation's, or that of a file which is parsed for it. The
 * trees are read as they are: attributing them would disturb the compilation.
 */
public final class SourceTrees {
  private final @Nullable Trees trees;
  private final Elements elements;
  private final Set<String> compiled;
  private final SourceFiles files;
  private final Map<TypeElement, SourceClass> sources = new HashMap<>();
  private boolean beside;

  private SourceTrees(
      @Nullable Trees trees, Elements elements, Set<String> compiled, SourceFiles files) {
    this.trees = trees;
    this.elements = elements;
    this.compiled = compiled;
    this.files = files;
  }

  /**
   * The trees of a compilation.
   *
   * @param compiled the top level types that it compiles
   */
  public static SourceTrees of(ProcessingEnvironment env, Set<String> compiled) {
    SourceFiles files = new SourceFiles(env.getElementUtils(), env.getFiler());
    return new SourceTrees(trees(env), env.getElementUtils(), compiled, files);
  }

  /** Other compilers than javac show none. */
  private static @Nullable Trees trees(ProcessingEnvironment env) {
    try {
      return Trees.instance(unwrap(env));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The source of the type, or null if it cannot be found or has no code to read. */
  public @Nullable SourceClass of(TypeElement type) {
    SourceClass source = sources.get(type);
    if (source == null) {
      SourceFiles.Found found = find(type);
      if (found != null) {
        source = new SourceClass(found.tree(), new NameResolver(type, found.unit(), elements));
        sources.put(type, source);
      }
    }
    return source;
  }

  /** The whole file that declares the type; null as above. */
  public @Nullable SourceText text(TypeElement type) {
    SourceFiles.Found found = find(type);
    return found == null ? null : SourceText.of(found.unit().getSourceFile());
  }

  private SourceFiles.@Nullable Found find(TypeElement type) {
    if (isStub(type)) {
      return null;
    }
    TreePath path = trees == null ? null : trees.getPath(type);
    if (path != null && path.getLeaf() instanceof ClassTree tree) {
      return new SourceFiles.Found(tree, path.getCompilationUnit());
    }
    lookBeside();
    return files.find(
        type, compiled.contains(Descriptors.topLevel(type).getQualifiedName().toString()));
  }

  /** What kapt makes of Kotlin's classes: bodies that return nothing of what the code would. */
  private static boolean isStub(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      for (AnnotationMirror annotation : e.getAnnotationMirrors()) {
        TypeElement kind = (TypeElement) annotation.getAnnotationType().asElement();
        if (kind.getQualifiedName().contentEquals("kotlin.Metadata")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is not compiled in this run most likely lies beside what is. */
  private void lookBeside() {
    if (beside) {
      return;
    }
    beside = true;
    for (String name : compiled) {
      TypeElement type = elements.getTypeElement(name);
      URI file = type == null ? null : file(type);
      if (type != null && file != null) {
        files.know(file, elements.getPackageOf(type).getQualifiedName().toString());
      }
    }
  }

  private @Nullable URI file(TypeElement type) {
    if (trees == null) {
      return EclipseSource.of(type);
    }
    TreePath path = trees.getPath(type);
    return path == null ? null : path.getCompilationUnit().getSourceFile().toUri();
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
