package dev.mooring.processor.conformance;

import dev.mooring.processor.boot.ModelSource;
import dev.mooring.processor.skeleton.ClassAnswers;
import dev.mooring.processor.usercode.CodeCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the models of a compilation, and in its last round hands them over, with the skeletons of
 * all that is being compiled.
 */
final class OrmAsker extends AbstractProcessor {
  private final BiConsumer<List<OrmModel>, ModelSource> consumer;
  private final Set<String> roots = new TreeSet<>();

  OrmAsker(BiConsumer<List<OrmModel>, ModelSource> consumer) {
    this.consumer = consumer;
  }

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
      }
    }
    if (round.processingOver()) {
      OrmModels finder = new OrmModels(processingEnv.getElementUtils());
      List<OrmModel> models = new ArrayList<>();
      for (String root : roots) {
        models.addAll(finder.of(processingEnv.getElementUtils().getTypeElement(root)));
      }
      models.sort(Comparator.comparing(OrmModel::name));
      ClassAnswers answers = new ClassAnswers(processingEnv, roots);
      CodeCompiler code = new CodeCompiler(processingEnv, answers, roots, answers::classFile);
      consumer.accept(
          models,
          new ModelSource() {
            @Override
            public byte @Nullable [] classFile(String binaryName) {
              return answers.classFile(binaryName);
            }

            @Override
            public byte @Nullable [] resource(String name) {
              return answers.resource(name);
            }

            @Override
            public byte @Nullable [] compiled(String binaryName, boolean called) {
              String file = code.file(binaryName.replaceFirst("\\$\\d.*", ""), called);
              return file == null ? null : code.compile(file).classes().get(binaryName);
            }

            @Override
            public @Nullable String uncompiled(String binaryName) {
              String file = code.file(binaryName, false);
              return file == null ? null : code.compile(file).problem();
            }
          });
    }
    return false;
  }
}
