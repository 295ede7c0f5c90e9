package dev.mooring.processor;

import dev.mooring.processor.diagnostic.AttributeElements;
import dev.mooring.processor.diagnostic.FindingPrinter;
import dev.mooring.processor.skeleton.SkeletonException;
import dev.mooring.processor.snapshot.CompilationModel;
import dev.mooring.processor.snapshot.EntityIndex;
import dev.mooring.processor.snapshot.ErroneousTypes;
import dev.mooring.processor.snapshot.ProjectLayout;
import dev.mooring.processor.worker.WorkRequest;
import dev.mooring.processor.worker.WorkResult;
import dev.mooring.processor.worker.Worker;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.Digest;
import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One compilation of one module, from its mapped classes to the printed verdict. */
final class Compilation {
  /** Migrations are code, which does not run before it is compiled. */
  private static final String RUNS_LATER = "migration.java";

  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final ProjectLayout layout;
  private final MappedTypes types;
  private final List<Path> path;
  private @Nullable CompilationModel model;
  private @Nullable String digest;
  private Set<String> digested = Set.of();
  private List<String> several = List.of();

  Compilation(
      ProcessingEnvironment environment,
      ProcessorOptions options,
      ProjectLayout layout,
      MappedTypes types) {
    this.environment = environment;
    this.options = options;
    this.layout = layout;
    this.types = types;
    path = ProcessorPath.entries();
  }

  /**
   * Proves the classes found so far, unless a proven state says that nothing changed. {@code null}
   * where they cannot be judged: they are half-edited and javac says so itself.
   */
  @Nullable Verdict prove() {
    return prove(List.of());
  }

  /**
   * As {@link #prove()}, with what was found before.
   *
   * @param before told, and repeated, with the verdict
   */
  @Nullable Verdict prove(List<Finding> before) {
    several = List.of();
    digest = null;
    CompilationModel current = begin();
    EntityIndex index = types.index();
    if (!resolve(index, current)) {
      return null;
    }
    ModelScope scope = scope(current);
    if (!scope.unproven() && !types.hasMappingFiles()) {
      return null;
    }
    FindingPrinter printer = printer(current);
    try {
      Verdict repeated = repeated(scope, current, printer);
      if (repeated != null) {
        return repeated;
      }
      GuardedModel guarded = new GuardedModel(current);
      HibernateExtensions extensions = HibernateExtensions.of(path, current);
      WorkResult result =
          worker(extensions)
              .prove(request(scope, current), guarded)
              .with(before)
              .with(extensions.findings())
              .with(layout.isUnit() ? List.of() : scope.findings())
              .map(scope::placed);
      if (guarded.failed()) {
        // A value that does not resolve: javac reports it.
        return null;
      }
      if (!result.units().isEmpty()) {
        several = result.units();
        forget();
        return new Verdict(null, null, null, result.findings(), () -> {});
      }
      if (digest == null || !digested.equals(current.questions())) {
        digest = digest(scope, current, current.questions());
      }
      keep(result, current, digest);
      return result.isLibrary() && types.index().classes().isEmpty()
          ? Verdict.SILENT
          : Verdict.fresh(result, options.allNotes(), printer);
    } catch (SkeletonException e) {
      // The same, found while nothing had changed otherwise.
      return null;
    } catch (IOException e) {
      printer.print(
          Finding.error(
              "state.unwritable",
              layout.state().toString(),
              "the state of the last compile cannot be read or kept in "
                  + layout.state()
                  + ": "
                  + e.getMessage(),
              "make the build directory writable"));
      return null;
    }
  }

  /** The verdict of the last compile where it still holds; else {@code null}. */
  @Nullable Verdict repeated() {
    CompilationModel current = begin();
    return resolve(types.index(), current)
        ? repeated(scope(current), current, printer(current))
        : null;
  }

  /** The module's units where it has several: nothing was proven, each is to be. */
  List<String> several() {
    return several;
  }

  private CompilationModel begin() {
    CompilationModel current = new CompilationModel(environment, types.sources());
    model = current;
    return current;
  }

  private FindingPrinter printer(CompilationModel current) {
    return new FindingPrinter(environment.getMessager(), new AttributeElements(current::element));
  }

  private void forget() throws IOException {
    ProvenState.delete(layout.state());
    CheckRequest.delete(layout.state());
    StateDocuments.delete(layout.state());
  }

  private @Nullable Verdict repeated(
      ModelScope scope, CompilationModel current, FindingPrinter printer) {
    ProvenState state = options.ci() ? null : ProvenState.read(layout.state());
    if (state == null) {
      return null;
    }
    try {
      digested = state.readSet().keySet();
      digest = digest(scope, current, digested);
      return state.modelDigest().equals(digest) && inputsUnchanged(state)
          ? repeat(state, printer)
          : null;
    } catch (SkeletonException | IOException e) {
      // Half-edited, damaged, or an input that cannot be read, of which the proof will tell.
      return null;
    }
  }

  private Verdict repeat(ProvenState state, FindingPrinter printer) throws IOException {
    CheckRequest.touch(layout.state());
    return state.isLibrary() && types.index().classes().isEmpty()
        ? Verdict.SILENT
        : Verdict.repeated(state, layout.state(), printer);
  }

  /** Whether later rounds changed what was proven in an earlier one. */
  boolean changedSince() {
    CompilationModel proven = model;
    if (proven == null || digest == null || proven.lackedCode()) {
      return true;
    }
    CompilationModel now = new CompilationModel(environment, types.sources());
    return !resolve(types.index(), now)
        || !digest(scope(now), now, proven.questions()).equals(digest);
  }

  private boolean resolve(EntityIndex index, CompilationModel model) {
    index
        .applications()
        .removeIf(
            name -> {
              TypeElement type = model.element(name);
              return type == null || !types.spring().decides(type);
            });
    Iterator<String> names = index.classes().iterator();
    while (names.hasNext()) {
      TypeElement type = model.element(names.next());
      if (type == null || !MappedTypes.mapped(type)) {
        names.remove();
      } else if (ErroneousTypes.in(type)) {
        return false;
      }
    }
    return true;
  }

  private Worker worker(HibernateExtensions extensions) {
    List<Path> classpath = new ArrayList<>(path);
    classpath.addAll(extensions.jars());
    return new Worker(
        classpath, layout.cache(), options.forks(), !options.ci(), options.timeoutMillis());
  }

  private ModelScope scope(CompilationModel current) {
    return ModelScope.of(types, current, options.allEntities());
  }

  private WorkRequest request(ModelScope scope, CompilationModel current) {
    return new WorkRequest(
        layout.project().toString(),
        layout.classOutput().toString(),
        layout.state().toString(),
        layout.cache().toString(),
        options.all(),
        options.ci(),
        scope.classes(),
        scope.packages(),
        scope.further(),
        scope.places(),
        !types.index().classes().isEmpty() || types.hasMappingFiles(),
        current.resourceLocation("org/hibernate/Version.class"),
        scope.namingBeans());
  }

  private boolean inputsUnchanged(ProvenState state) throws IOException {
    return state
        .inputDigest()
        .equals(InputDigest.of(layout.project(), state.inputFiles(), state.inputDirectories()));
  }

  private String digest(ModelScope scope, CompilationModel current, Collection<String> questions) {
    Digest sum = new Digest();
    sum.add(System.getProperty("java.version", ""));
    for (Path entry : path) {
      sum.add(entry.toString()).add(stamp(entry));
    }
    for (Path jar : HibernateExtensions.of(path, current).jars()) {
      sum.add(jar.toString()).add(stamp(jar));
    }
    for (Map.Entry<String, String> option : options.all().entrySet()) {
      sum.add(option.getKey()).add(option.getValue());
    }
    for (String name : scope.classes()) {
      sum.add(name);
    }
    for (String name : scope.packages()) {
      sum.add(name);
    }
    for (String name : scope.further()) {
      sum.add(name);
    }
    for (Finding finding : scope.findings()) {
      sum.add(finding.text());
    }
    for (Map.Entry<String, String> place : scope.places().entrySet()) {
      sum.add(place.getKey()).add(place.getValue());
    }
    sum.add(scope.namingBeans().toString());
    return current.addTo(sum, new ArrayList<>(questions)).hex();
  }

  private static String stamp(Path entry) {
    try {
      return Files.isDirectory(entry)
          ? InputDigest.of(entry, List.of(), List.of(entry))
          : Files.size(entry) + "@" + Files.getLastModifiedTime(entry).toMillis();
    } catch (IOException e) {
      return "absent";
    }
  }

  private void keep(WorkResult result, CompilationModel current, String modelDigest)
      throws IOException {
    String unit = result.unit();
    String verdict = result.verdict();
    String entities = result.lockDocument();
    ProvenState.delete(layout.state());
    if (result.isLibrary() && verdict != null) {
      forget();
      proven("", modelDigest, verdict, result, current).write(layout.state());
      return;
    }
    boolean deferred =
        result.findings().stream().anyMatch(finding -> finding.code().equals(RUNS_LATER));
    new CheckRequest(path, options.lasting(), result.settingsDigest(), deferred)
        .write(layout.state());
    if (entities != null) {
      new StateDocuments(entities, result.migratedDocument()).write(layout.state());
    }
    if (!result.proven() || unit == null || verdict == null || entities == null) {
      return;
    }
    proven(unit, modelDigest, verdict, result, current).write(layout.state());
  }

  private ProvenState proven(
      String unit, String modelDigest, String verdict, WorkResult result, CompilationModel current)
      throws IOException {
    List<Path> files = paths(result.inputFiles());
    List<Path> directories = paths(result.inputDirectories());
    List<String> messages = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.level() != Level.NOTE) {
        String attribute = finding.attribute();
        messages.add(
            finding.level()
                + ":"
                + (attribute == null ? "" : attribute)
                + "\t"
                + FindingPrinter.text(finding));
      }
    }
    return new ProvenState(
        unit,
        modelDigest,
        InputDigest.of(layout.project(), files, directories),
        verdict,
        files,
        directories,
        current.readSet(),
        messages);
  }

  private static List<Path> paths(List<String> texts) {
    List<Path> paths = new ArrayList<>(texts.size());
    for (String text : texts) {
      paths.add(Path.of(text));
    }
    return paths;
  }
}
