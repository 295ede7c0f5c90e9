package dev.mooring.processor.usercode;

import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.skeleton.ClassAnswers;
import dev.mooring.processor.skeleton.SkeletonException;
import dev.mooring.processor.source.CompilePath;
import dev.mooring.processor.source.SourceText;
import dev.mooring.processor.source.SourceTrees;
import dev.mooring.processor.translate.TranslatableTypes;
import dev.mooring.processor.worker.CompiledCode;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Compiles what Hibernate calls of the compilation's own code: user types, converters, strategies,
 * enums and what they use. Annotation processors do not take part, so that code which needs their
 * additions to its own file does not compile; additions to other files are there.
 *
 * <p>For one compilation and one thread, the compiler's own.
 */
public final class CodeCompiler {
  private final ProcessingEnvironment env;
  private final ClassAnswers answers;
  private final Set<String> sourceTopLevelTypes;
  private final SourceTrees sources;
  private final CompilePath path;
  private final Function<String, byte @Nullable []> classFiles;
  private final Map<String, CompiledCode> compiled = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  /**
   * @param sourceTopLevelTypes binary names of top level types compiled in this very run
   * @param classFiles what {@code answers} has, through whoever notes what is read
   */
  public CodeCompiler(
      ProcessingEnvironment env,
      ClassAnswers answers,
      Set<String> sourceTopLevelTypes,
      Function<String, byte @Nullable []> classFiles) {
    this.env = env;
    this.answers = answers;
    this.sourceTopLevelTypes = sourceTopLevelTypes;
    this.path = new CompilePath(env.getFiler());
    this.sources = SourceTrees.of(env, sourceTopLevelTypes);
    this.classFiles = classFiles;
  }

  /**
   * The top level type whose file is to be compiled for that class; {@code null} where the class is
   * mapped, comes from a dependency, or is neither called by Hibernate nor mentioned in code that
   * was compiled before.
   *
   * @param called whether it is known to be called
   */
  public @Nullable String file(String binaryName, boolean called) {
    TypeElement type = answers.element(binaryName);
    if (type == null
        || !answers.isCompiledHere(type)
        || TranslatableTypes.isMapping(type)
        || !(called || isCalled(type) || mentioned.contains(binaryName))) {
      return null;
    }
    return Descriptors.topLevel(type).getQualifiedName().toString();
  }

  /** Adds what the classes of that file are made from, class files of others left out. */
  public void addTo(Digest digest, String topLevel) {
    SourceText source = source(topLevel);
    if (source == null) {
      compile(topLevel).classes().values().forEach(digest::add);
    } else {
      digest.add(source.text());
    }
  }

  /** The classes of the file of a top level type. */
  public CompiledCode compile(String topLevel) {
    CompiledCode known = compiled.get(topLevel);
    if (known == null) {
      known = compiledAnew(topLevel);
      compiled.put(topLevel, known);
    }
    return known;
  }

  private @Nullable SourceText source(String topLevel) {
    TypeElement type = answers.element(topLevel);
    return type == null ? null : sources.text(type);
  }

  private CompiledCode compiledAnew(String topLevel) {
    SourceText source = source(topLevel);
    if (source == null) {
      return earlier(topLevel);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return CompiledCode.failed(
          "the JVM that compiles has no compiler of its own: run the build with a JDK");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager jdk =
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        ModelFiles files = new ModelFiles(jdk, env.getElementUtils(), classFiles)) {
      boolean done =
          compiler
              .getTask(null, files, diagnostics, options(), null, List.of(source.file()))
              .call();
      mentioned.addAll(files.opened());
      return done ? new CompiledCode(unmapped(files.written()), null) : failure(diagnostics);
    } catch (IOException | RuntimeException e) {
      if (e.getCause() instanceof SkeletonException halfEdited) {
        throw halfEdited;
      }
      return CompiledCode.failed("the compiler fails on " + topLevel + ": " + e.getMessage());
    }
  }

  /** Classes of another language, or of an earlier run whose source is gone from here. */
  private CompiledCode earlier(String topLevel) {
    Map<String, byte[]> classes = new TreeMap<>();
    if (!sourceTopLevelTypes.contains(topLevel)) {
      collect(topLevel, topLevel, classes);
    }
    return classes.isEmpty()
        ? CompiledCode.failed("the Java source of " + topLevel + " is not at hand")
        : new CompiledCode(unmapped(classes), null);
  }

  private void collect(String binaryName, String topLevel, Map<String, byte[]> classes) {
    int dot = binaryName.lastIndexOf('.');
    byte[] bytes =
        path.output(
            dot < 0 ? "" : binaryName.substring(0, dot), binaryName.substring(dot + 1) + ".class");
    if (bytes == null || classes.putIfAbsent(binaryName, bytes) != null) {
      return;
    }
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitInnerClass(
                  String name, @Nullable String outer, @Nullable String simple, int access) {
                String inner = name.replace('/', '.');
                if (inner.startsWith(topLevel + '$')) {
                  collect(inner, topLevel, classes);
                }
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none"));
    SourceVersion version = env.getSourceVersion();
    if (version != SourceVersion.latestSupported()) {
      options.add("-source");
      options.add(version.name().substring("RELEASE_".length()));
    }
    return options;
  }

  private Map<String, byte[]> unmapped(Map<String, byte[]> classes) {
    classes
        .keySet()
        .removeIf(
            name -> {
              TypeElement type = answers.element(name);
              return type != null && TranslatableTypes.isMapping(type);
            });
    return classes;
  }

  private static CompiledCode failure(DiagnosticCollector<JavaFileObject> diagnostics) {
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        JavaFileObject file = each.getSource();
        String name = file == null ? "" : file.getName();
        return CompiledCode.failed(
            name.substring(name.lastIndexOf('/') + 1)
                + ":"
                + each.getLineNumber()
                + ": "
                + each.getMessage(Locale.ROOT).strip().replaceAll("\\s*[\\r\\n]+\\s*", ", ")
                + " (annotation processors do not take part)");
      }
    }
    return CompiledCode.failed("the compiler gives no reason");
  }

  /** Whether it is of a kind whose code Hibernate calls, or that others ask for values. */
  private boolean isCalled(TypeElement type) {
    return type.getKind() == ElementKind.ENUM || isCalled(type.asType(), new HashSet<>());
  }

  private boolean isCalled(TypeMirror type, Set<String> seen) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    String name = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    if (name.startsWith("org.hibernate.") || name.startsWith("jakarta.persistence.")) {
      return true;
    }
    Types types = env.getTypeUtils();
    if (seen.add(name)) {
      for (TypeMirror above : types.directSupertypes(type)) {
        if (isCalled(above, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
