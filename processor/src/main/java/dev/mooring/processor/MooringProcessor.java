package dev.mooring.processor;

import com.google.auto.service.AutoService;
import dev.mooring.processor.dependency.IndexClass;
import dev.mooring.processor.generate.SchemaClassWriter;
import dev.mooring.processor.snapshot.EntityIndex;
import dev.mooring.processor.snapshot.ProjectLayout;
import dev.mooring.processor.source.KnownTypes;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.timing.PhaseTimes;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
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
  private @Nullable ModuleCompilation compilation;
  private @Nullable List<Verdict> verdicts;
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
    if (MooringProcessor.class.getModule().isNamed()) {
      refuse(round);
      return false;
    }
    if (options == null) {
      options = new ProcessorOptions(processingEnv.getOptions());
    }
    PhaseTimes times = new PhaseTimes(options.all());
    process(round);
    times.end("javac");
    times.write();
    return false;
  }

  private void process(RoundEnvironment round) {
    if (types == null) {
      types = new MappedTypes(processingEnv.getElementUtils(), processingEnv.getFiler());
      types.index().addEarlier(processingEnv.getFiler());
    }
    if (options().skip()) {
      return;
    }
    types.add(round);
    lookForMappingFiles();
    if (round.processingOver()) {
      if (!round.errorRaised() && types.any()) {
        finish();
      }
    } else if (verdicts == null && compilation == null && generates() && types.any()) {
      prove();
    }
  }

  /** Mapping files may name classes that carry no annotation. */
  private void lookForMappingFiles() {
    if (types().any()) {
      return;
    }
    if (layout == null) {
      layout = ProjectLayout.find(processingEnv.getFiler(), options().all());
    }
    types().mappingFiles(layout != null && MappingFiles.among(layout));
  }

  /** Its libraries are no modules, and what is none is not found from a module path. */
  private void refuse(RoundEnvironment round) {
    if (round.processingOver()) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "[processor.module] Mooring is on --processor-module-path, where its libraries are not"
                  + " found\n    fix         put it on --processor-path, whether or not the project is"
                  + " a module; Maven 4: <type>classpath-processor</type>");
    }
  }

  private boolean generates() {
    return KnownTypes.from(processingEnv.getElementUtils(), types().sources())
            .find(SchemaClassWriter.DESCRIPTOR)
        != null;
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
      compilation = new ModuleCompilation(processingEnv, options(), layout, types());
    }
    verdicts = compilation.prove();
    if (verdicts != null && !generated && generates()) {
      verdicts.forEach(this::generate);
    }
  }

  private void finish() {
    if (verdicts == null || compilation == null || compilation.changedSince()) {
      prove();
    }
    List<Verdict> last = verdicts;
    if (last == null) {
      return;
    }
    try {
      index(last);
      for (Verdict verdict : last) {
        emit(verdict.unit(), ".json", verdict.entities());
        emit(verdict.unit(), ".migrated.json", verdict.migrated());
      }
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "[output.unwritable] the schema cannot be written beside the class files: "
                  + e.getMessage());
    }
    last.forEach(verdict -> verdict.print().run());
  }

  /** What other modules, and the next compile of this one, learn of this one. */
  private void index(List<Verdict> last) throws IOException {
    for (Verdict verdict : last) {
      if (verdict.isSilent()) {
        return;
      }
    }
    Filer filer = processingEnv.getFiler();
    EntityIndex index = types().index();
    index.provenIn(
        last.stream().map(Verdict::unit).filter(Objects::nonNull).collect(Collectors.joining(",")));
    index.write(filer);
    if (layout != null && !types().isNamedModule()) {
      if (index.classes().isEmpty()) {
        IndexClass.remove(layout.classOutput());
      } else {
        IndexClass.write(index, filer, layout.classOutput());
      }
    }
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
          stated != null ? stated : SchemaClassWriter.commonPackage(types().own()),
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
    return Objects.requireNonNull(options, "process() has run");
  }

  private MappedTypes types() {
    return Objects.requireNonNull(types, "process() has run");
  }
}
