package dev.mooring.processor.conformance;

import dev.mooring.processor.boot.BootRequest;
import dev.mooring.processor.boot.HibernateBoot;
import dev.mooring.processor.boot.ModelSource;
import dev.mooring.processor.skeleton.ClassAnswers;
import dev.mooring.schema.spi.EntitySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles models, and in the last round of the compilation asks for their schemas, as the
 * processor does.
 */
final class ModelCompiler {
  private static final Set<String> MAPPED =
      Set.of(
          "jakarta.persistence.Entity",
          "jakarta.persistence.Embeddable",
          "jakarta.persistence.MappedSuperclass",
          "jakarta.persistence.Converter");

  private final Path output;
  private final List<ConformanceModel> models;
  private final Map<String, String> engines;
  private final Map<String, CompiledModel> compiled = new TreeMap<>();

  /**
   * Compiles into a folder.
   *
   * @param models that share their sources
   * @param engines the engines' versions by their dialects
   */
  ModelCompiler(Path output, List<ConformanceModel> models, Map<String, String> engines) {
    this.output = output;
    this.models = models;
    this.engines = engines;
  }

  /** The models by their names. */
  Map<String, CompiledModel> compile() throws IOException {
    Files.createDirectories(output);
    for (Map.Entry<String, Path> mapping : models.get(0).mappings().entrySet()) {
      Path copy = output.resolve(mapping.getKey());
      Files.createDirectories(copy.getParent());
      Files.copy(mapping.getValue(), copy);
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of("-d", output.toString(), "-nowarn", "-classpath", classPath, "--release", "17");
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(models.get(0).sources()));
      task.setProcessors(List.of(new Asker()));
      task.call();
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new IOException(diagnostic.toString());
      }
    }
    return compiled;
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
        } else if (root instanceof PackageElement annotated
            && !annotated.getAnnotationMirrors().isEmpty()) {
          packages.add(annotated.getQualifiedName().toString());
        }
      }
      if (round.processingOver() && !round.errorRaised()) {
        models.forEach(this::ask);
      }
      return false;
    }

    private void ask(ConformanceModel model) {
      Set<String> classes = new TreeSet<>();
      for (String root : roots) {
        if (model.packages().contains(packageOf(root))) {
          addMapped(processingEnv.getElementUtils().getTypeElement(root), classes);
        }
      }
      List<String> annotated =
          packages.stream().filter(name -> model.packages().contains(name)).toList();
      List<String> mappings = model.mappings().keySet().stream().sorted().toList();
      Map<String, EntitySchema> schemas = new TreeMap<>();
      engines.forEach(
          (dialect, version) -> {
            Map<String, String> settings = new TreeMap<>(model.settings());
            settings.put("mooring.database.version", version);
            BootRequest request =
                new BootRequest(dialect, List.copyOf(classes), annotated, mappings, settings);
            ClassAnswers answers = new ClassAnswers(processingEnv, roots);
            schemas.put(dialect, HibernateBoot.run(request, source(answers)));
          });
      compiled.put(
          model.name(),
          new CompiledModel(model, output, new ArrayList<>(classes), annotated, mappings, schemas));
    }

    private ModelSource source(ClassAnswers answers) {
      return new ModelSource() {
        @Override
        public byte @Nullable [] classFile(String binaryName) {
          return answers.classFile(binaryName);
        }

        @Override
        public byte @Nullable [] resource(String name) {
          return answers.resource(name);
        }
      };
    }

    private void addMapped(TypeElement type, Collection<String> classes) {
      for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
        if (MAPPED.contains(mirror.getAnnotationType().toString())) {
          classes.add(processingEnv.getElementUtils().getBinaryName(type).toString());
        }
      }
      for (Element member : type.getEnclosedElements()) {
        if (member instanceof TypeElement nested) {
          addMapped(nested, classes);
        }
      }
    }
  }

  private static String packageOf(String typeName) {
    int dot = typeName.lastIndexOf('.');
    return dot < 0 ? "" : typeName.substring(0, dot);
  }
}
