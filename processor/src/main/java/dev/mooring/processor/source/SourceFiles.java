package dev.mooring.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The sources of types that this run of the compiler does not compile, or of which it shows no
 * trees: an incremental compile must come to the same constants as a full one. Files are parsed and
 * no more.
 */
final class SourceFiles {
  private static final Path CONVENTION = Path.of("src", "main", "java");

  private final Elements elements;
  private final Filer filer;
  private final CompilePath path;
  private final Set<Path> roots = new LinkedHashSet<>();
  private final Map<Path, @Nullable CompilationUnitTree> parsed = new HashMap<>();
  private boolean searched;

  SourceFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
    this.path = new CompilePath(filer);
  }

  /** A source file of this run: others are looked for beside it. */
  void know(URI file, String packageName) {
    try {
      Path directory = Path.of(file).getParent();
      int depth = packageName.isEmpty() ? 0 : packageName.split("\\.").length;
      for (int i = 0; i < depth && directory != null; i++) {
        directory = directory.getParent();
      }
      if (directory != null) {
        roots.add(directory);
      }
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      // Not a file on disk: there is nothing beside it.
      return;
    }
  }

  /** A type in its file. */
  record Found(ClassTree tree, CompilationUnitTree unit) {}

  /**
   * The source of the type; null where it is not found, or is newer than its class file.
   *
   * @param compiled whether it is compiled in this run, and its class file of no account
   */
  @Nullable Found find(TypeElement type, boolean compiled) {
    Deque<String> nesting = new ArrayDeque<>();
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      nesting.push(t.getSimpleName().toString());
    }
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String file = fileName(packageName, String.valueOf(nesting.peek()));
    searchAroundOutput(packageName, String.valueOf(nesting.peek()));
    for (Path root : roots) {
      Path source = root.resolve(packageName.replace('.', '/')).resolve(file);
      if (Files.isRegularFile(source)
          && (compiled || !newer(source, packageName, nesting.peek()))) {
        CompilationUnitTree unit = parse(source);
        ClassTree tree = unit == null ? null : within(unit, nesting);
        if (unit != null && tree != null) {
          return new Found(tree, unit);
        }
      }
    }
    return null;
  }

  private String fileName(String packageName, String topLevel) {
    byte[] bytes = path.output(packageName, topLevel + ".class");
    String[] stated = {topLevel + ".java"};
    if (bytes != null) {
      new ClassReader(bytes)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public void visitSource(@Nullable String source, @Nullable String debug) {
                  if (source != null) {
                    stated[0] = source;
                  }
                }
              },
              ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    }
    return stated[0];
  }

  /**
   * The class file may be older than what its source says now: that is another compile's business.
   */
  private boolean newer(Path source, String packageName, @Nullable String topLevel) {
    try {
      URI classFile =
          filer
              .getResource(StandardLocation.CLASS_OUTPUT, packageName, topLevel + ".class")
              .toUri();
      return Files.getLastModifiedTime(source)
              .compareTo(Files.getLastModifiedTime(Path.of(classFile)))
          > 0;
    } catch (IOException | RuntimeException e) {
      // No class file: the type is compiled in this run.
      return false;
    }
  }

  /**
   * Where sources are by convention, above the class output; Eclipse tells only of files in it that
   * are there.
   */
  private void searchAroundOutput(String packageName, String topLevel) {
    if (searched) {
      return;
    }
    Path output = outputFile("", "mooring");
    if (output == null) {
      output = outputFile(packageName, topLevel + ".class");
    }
    searched = output != null;
    for (Path above = output; above != null; above = above.getParent()) {
      if (Files.isDirectory(above.resolve(CONVENTION))) {
        roots.add(above.resolve(CONVENTION));
        return;
      }
    }
  }

  private @Nullable Path outputFile(String packageName, String file) {
    try {
      return Path.of(filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, file).toUri());
    } catch (IOException | RuntimeException e) {
      // Class files that go nowhere have nothing around them.
      return null;
    }
  }

  private @Nullable CompilationUnitTree parse(Path source) {
    if (!parsed.containsKey(source)) {
      parsed.put(source, parsedAnew(source));
    }
    return parsed.get(source);
  }

  private static @Nullable CompilationUnitTree parsedAnew(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return null;
    }
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostic -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostic -> {},
              List.of("-proc:none"),
              null,
              files.getJavaFileObjects(source));
      if (task instanceof JavacTask javac) {
        for (CompilationUnitTree unit : javac.parse()) {
          return unit;
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      // Not readable: what it says is not known.
      return null;
    }
  }

  private static @Nullable ClassTree within(CompilationUnitTree unit, Deque<String> nesting) {
    List<? extends Tree> members = unit.getTypeDecls();
    ClassTree found = null;
    for (String name : nesting) {
      found = null;
      for (Tree member : members) {
        if (member instanceof ClassTree type && type.getSimpleName().contentEquals(name)) {
          found = type;
        }
      }
      if (found == null) {
        return null;
      }
      members = found.getMembers();
    }
    return found;
  }
}
