package dev.mooring.processor.skeleton;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Syntax trees beside a compiler that shows none: Eclipse's elements know their files, and javac's
 * parser, where there is one, reads them again.
 */
final class ParsedSources {
  private final JavaCompiler javac;
  private final Map<Path, Optional<CompilationUnitTree>> units = new HashMap<>();

  private ParsedSources(JavaCompiler javac) {
    this.javac = javac;
  }

  /**
   * Sources as javac of this JVM parses them.
   *
   * @throws IllegalStateException where this JVM has none
   */
  static ParsedSources create() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("no javac");
    }
    return new ParsedSources(javac);
  }

  /** Where the type is declared, or null if its file is not known or does not show it. */
  @Nullable TreePath path(TypeElement type) {
    Path file = file(Descriptors.topLevel(type));
    CompilationUnitTree unit =
        file == null ? null : units.computeIfAbsent(file, this::parse).orElse(null);
    Tree tree = unit == null ? null : declaration(type, unit);
    return tree == null ? null : TreePath.getPath(unit, tree);
  }

  private static @Nullable Tree declaration(TypeElement type, CompilationUnitTree unit) {
    Element around = type.getEnclosingElement();
    List<? extends Tree> candidates;
    if (around instanceof TypeElement outer) {
      candidates =
          declaration(outer, unit) instanceof ClassTree outerTree
              ? outerTree.getMembers()
              : List.of();
    } else {
      candidates = unit.getTypeDecls();
    }
    for (Tree candidate : candidates) {
      if (candidate instanceof ClassTree tree
          && tree.getSimpleName().contentEquals(type.getSimpleName())) {
        return tree;
      }
    }
    return null;
  }

  private Optional<CompilationUnitTree> parse(Path file) {
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(file));
      for (CompilationUnitTree unit : task.parse()) {
        return Optional.of(unit);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** By reflection: Eclipse's classes are no dependency, and only its elements have a binding. */
  private static @Nullable Path file(TypeElement type) {
    try {
      Object binding = type.getClass().getField("_binding").get(type);
      Object name = binding.getClass().getMethod("getFileName").invoke(binding);
      Path file = name instanceof char[] text ? Path.of(new String(text)) : null;
      return file != null && file.toString().endsWith(".java") && Files.isRegularFile(file)
          ? file
          : null;
    } catch (ReflectiveOperationException | InvalidPathException e) {
      return null;
    }
  }
}
