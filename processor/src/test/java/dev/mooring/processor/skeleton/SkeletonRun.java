package dev.mooring.processor.skeleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources and writes a skeleton of each of their types in the last round, as the processor
 * does.
 */
final class SkeletonRun {
  final Map<String, byte[]> skeletons = new TreeMap<>();
  final Map<String, byte[]> compiled = new TreeMap<>();
  final List<String> errors = new ArrayList<>();
  long nanos;
  boolean asked;

  private final Path output;
  private final List<String> options;
  private Consumer<ClassAnswers> questions = answers -> {};
  private Random order = new Random(0);
  private String prefix = "";

  SkeletonRun(Path output, String... options) {
    this.output = output;
    this.options = new ArrayList<>(List.of("-d", output.toString(), "-nowarn"));
    Collections.addAll(this.options, options);
  }

  /** Asks something in the last round, after all skeletons are written. */
  SkeletonRun asking(Consumer<ClassAnswers> questions) {
    this.questions = questions;
    return this;
  }

  /** Writes skeletons only of types whose names begin so. */
  SkeletonRun only(String prefix) {
    this.prefix = prefix;
    return this;
  }

  /** Shuffles the order in which skeletons are asked for. */
  SkeletonRun shuffled(long seed) {
    order = new Random(seed);
    return this;
  }

  SkeletonRun compile(Collection<Path> sources) throws IOException {
    Files.createDirectories(output);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      CompilationTask task =
          compiler.getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new Asker()));
      task.call();
    }
    for (Diagnostic<? extends JavaFileObject> d : diagnostics.getDiagnostics()) {
      if (d.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(d.toString());
      }
    }
    try (Stream<Path> classes = Files.walk(output)) {
      classes.filter(f -> f.toString().endsWith(".class")).forEach(this::remember);
    }
    return this;
  }

  private void remember(Path file) {
    String name = output.relativize(file).toString().replace('/', '.').replace('\\', '.');
    try {
      compiled.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Asker extends AbstractProcessor {
    private final Set<String> roots = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (Element root : round.getRootElements()) {
        if (root instanceof TypeElement type) {
          roots.add(type.getQualifiedName().toString());
        } else if (root instanceof PackageElement annotated) {
          packages.add(annotated.getQualifiedName() + ".package-info");
        }
      }
      if (round.processingOver()) {
        ask();
      }
      return false;
    }

    private void ask() {
      List<String> names = new ArrayList<>(packages);
      for (String root : roots) {
        addNested(processingEnv.getElementUtils().getTypeElement(root), names);
      }
      Collections.shuffle(names, order);
      long start = System.nanoTime();
      ClassAnswers answers = new ClassAnswers(processingEnv, roots);
      for (String name : names) {
        byte[] skeleton = name.startsWith(prefix) ? answers.classFile(name) : null;
        if (skeleton != null) {
          skeletons.put(name, skeleton);
        }
      }
      nanos = System.nanoTime() - start;
      questions.accept(answers);
      asked = true;
    }

    private void addNested(TypeElement type, List<String> names) {
      names.add(processingEnv.getElementUtils().getBinaryName(type).toString());
      for (Element member : type.getEnclosedElements()) {
        if (member instanceof TypeElement nested) {
          addNested(nested, names);
        }
      }
    }
  }
}
