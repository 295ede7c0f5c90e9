package dev.mooring.processor;

import com.google.auto.service.AutoService;
import dev.mooring.processor.generate.SchemaClassWriter;
import dev.mooring.processor.snapshot.ProjectLayout;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Proves at the end of a compilation that entities and migrations agree.
 *
 * <p>It looks at every compilation, not only at those with annotations of its own: an incremental
 * compile may hand over nothing but the enum that an entity uses.
 *
 * <p>Where the generated class is asked for, the proof is made in the first round that brings
 * entities, so that the class takes part in the compilation, and made again at the end only if
 * later rounds changed the model.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class MooringProcessor extends AbstractProcessor {
  private @Nullable ProcessorOptions options;
  private @Nullable MappedTypes types;
  private @Nullable ProjectLayout layout;
  private @Nullable Compilation compilation;
  private @Nullable Verdict verdict;
  private boolean generated;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.supported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (options == null) {
      options = new ProcessorOptions(processingEnv.getOptions());
    }
    if (types == null) {
      types = new MappedTypes(processingEnv.getElementUtils());
      types.index().addEarlier(processingEnv.getFiler());
    }
    if (options.skip()) {
      return false;
    }
    types.add(round);
    boolean entities = !types.index().classes().isEmpty() || mapped(round);
    if (round.processingOver()) {
      if (!round.errorRaised() && entities) {
        finish();
      }
    } else if (entities && verdict == null && compilation == null && generates()) {
      prove();
    }
    return false;
  }

  /** Whether mapping files may name classes that carry no annotation. */
  private boolean mapped(RoundEnvironment round) {
    if (layout == null && (round.processingOver() || !round.getRootElements().isEmpty())) {
      layout = ProjectLayout.find(processingEnv.getFiler(), options().all());
    }
    return layout != null && MappingFiles.among(layout);
  }

  private boolean generates() {
    return processingEnv.getElementUtils().getTypeElement(SchemaClassWriter.DESCRIPTOR) != null;
  }

  private void prove() {
    if (layout == null) {
      layout = ProjectLayout.find(processingEnv.getFiler(), options().all());
    }
    if (layout == null) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.WARNING,
              "[project.unknown] class files do not go to a directory, so that no project can be"
                  + " found around them: give -Amooring.project=<directory>");
      return;
    }
    if (layout.compilesTests()) {
      return;
    }
    if (compilation == null) {
      compilation = new Compilation(processingEnv, options(), layout, types());
    }
    verdict = compilation.prove();
    if (verdict != null && !generated && generates()) {
      generate(verdict);
    }
  }

  private void finish() {
    if (verdict == null || compilation == null || compilation.changedSince()) {
      prove();
    }
    Verdict last = verdict;
    if (last == null) {
      return;
    }
    try {
      types().index().write(processingEnv.getFiler());
      emit(last.unit(), ".json", last.entities());
      emit(last.unit(), ".migrated.json", last.migrated());
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "[output.unwritable] the schema cannot be written beside the class files: "
                  + e.getMessage());
    }
    last.print().run();
  }

  private void emit(@Nullable String unit, String suffix, @Nullable String document)
      throws IOException {
    if (unit != null && document != null) {
      try (Writer writer =
          processingEnv
              .getFiler()
              .createResource(
                  StandardLocation.CLASS_OUTPUT, "", "META-INF/mooring/" + unit + suffix)
              .openWriter()) {
        writer.write(document);
      }
    }
  }

  private void generate(Verdict from) {
    String unit = from.unit();
    String entities = from.entities();
    if (unit == null || entities == null) {
      return;
    }
    generated = true;
    String stated = options().all().get("package");
    try {
      SchemaClassWriter.write(
          unit,
          LockReader.read(entities, unit + ".json").schema(),
          stated != null ? stated : SchemaClassWriter.commonPackage(types().index().classes()),
          processingEnv.getFiler());
    } catch (IOException | LockException e) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "[output.unwritable] the class of " + unit + " cannot be written: " + e.getMessage());
    }
  }

  private ProcessorOptions options() {
    return java.util.Objects.requireNonNull(options, "process() has run");
  }

  private MappedTypes types() {
    return java.util.Objects.requireNonNull(types, "process() has run");
  }
}
