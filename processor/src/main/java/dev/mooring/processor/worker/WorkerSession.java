package dev.mooring.processor.worker;

import dev.mooring.processor.boot.BootRequest;
import dev.mooring.processor.boot.HibernateBoot;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockDelta;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.lock.LockTexts;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.EntityScope;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ModuleUnits;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.SchemaGate;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.timing.PhaseTimes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves one pipe: request after request, until the other side is gone. */
final class WorkerSession {
  private static final String LIBRARY =
      "entities of a library: this module has no database, migrations or lock of its own, so they"
          + " are proven in the modules that use them (else mooring.toml: role = \"unit\")";

  private final Wire wire;
  private final boolean alone;
  private final AtomicBoolean busy;
  private @Nullable SchemaGate gate;
  private @Nullable String document;
  private boolean spent;

  /**
   * @param alone whether the JVM is this worker's own
   * @param busy set from a request to its answer
   */
  WorkerSession(InputStream in, OutputStream out, boolean alone, AtomicBoolean busy) {
    wire = new Wire(in, out);
    this.alone = alone;
    this.busy = busy;
  }

  /**
   * Returns when the pipe ends between two requests, and after code of the project ran: nobody
   * knows what that leaves behind.
   *
   * @throws IOException where it ends in the middle of one
   */
  void serve() throws IOException {
    while (!spent && wire.readKind() == Kind.REQUEST) {
      WorkRequest request = WorkRequest.read(wire);
      busy.set(true);
      WorkResult result = answer(request);
      document = result.lockDocument();
      result.write(wire);
      busy.set(false);
    }
  }

  /** Does what only later workers do, who find something to read; for the classes that it takes. */
  void rehearse() {
    if (document != null) {
      try {
        Lock lock = LockReader.read(document, "");
        Object unused = LockDelta.between(lock, lock);
        unused = LockTexts.delta(document, "", document);
      } catch (LockException e) {
        // The next worker tells.
        return;
      }
    }
  }

  /** Closes all databases; waits for a migration that runs in one. */
  void close() {
    if (gate != null) {
      gate.close();
    }
  }

  private WorkResult answer(WorkRequest request) {
    RemoteModel model = new RemoteModel(wire);
    try {
      return prove(request, model);
    } catch (GateException e) {
      return WorkResult.failed(e.findings());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return WorkResult.failed(List.of(unexpected(e)));
    } finally {
      spent = model.ranCode();
    }
  }

  private WorkResult prove(WorkRequest request, RemoteModel model) throws GateException {
    PhaseTimes times = new PhaseTimes(request.options());
    SchemaGate opened = gate();
    String classOutput = request.classOutput();
    ProjectContext project =
        new ProjectContext(
            Path.of(request.projectDirectory()),
            classOutput == null ? null : Path.of(classOutput),
            Path.of(request.stateDirectory()),
            Path.of(request.cacheDirectory()),
            request.options(),
            request.ci(),
            model);
    ModuleUnits units = opened.units(project);
    BorrowedUnit borrowed = new BorrowedUnit(opened, project);
    if (units.isLibrary() || (!request.own() && !borrowed.isMeant())) {
      return WorkResult.library(
          LIBRARY,
          units.findings(),
          paths(units.inputFiles(), borrowed.files()),
          paths(units.inputDirectories(), borrowed.directories()));
    }
    if (units.names().size() > 1) {
      List<UnitPlan> plans = new ArrayList<>();
      for (String name : units.names()) {
        plans.add(opened.plan(project.unit(name)));
      }
      return WorkResult.several(units.names(), new UnitConflicts(plans, request.classes()).find());
    }
    String only = units.names().get(0);
    UnitPlan plan = opened.plan(only.equals(ModuleUnits.ONLY) ? project : project.unit(only));
    mayRun(plan);
    opened.prepare(project, plan);
    ListedClasses listed =
        ListedClasses.of(
            plan,
            classes(plan.entities(), request),
            packages(plan.entities(), request),
            request,
            model);
    MappingSources sources = new MappingSources(model, project, plan.mappingResources());
    times.end("worker.plan");
    EntitySchema entities =
        HibernateBoot.run(
            new BootRequest(
                plan.dialect(),
                listed.classes(),
                listed.packages(),
                plan.mappingResources(),
                settings(plan, request, model)),
            sources,
            () -> times.end("hibernate"));
    times.end("worker.schema");
    List<Path> files = new ArrayList<>(plan.inputFiles());
    files.add(plan.lockFile());
    List<Finding> before = new ArrayList<>(plan.findings());
    before.addAll(listed.findings());
    for (Finding finding : entities.findings()) {
      before.add(placed(finding, plan, sources));
    }
    before.addAll(NamingBeanFindings.of(request.namingBeans(), plan));
    before.addAll(
        HibernateVersions.compare(
            request.applicationHibernate(), plan.driftMode() == UnitPlan.DriftMode.WARN));
    if (hasErrors(before)) {
      // What was prepared is not asked for any more.
      opened.close();
      return new WorkResult(
          List.of(),
          plan.unit(),
          false,
          null,
          sorted(before),
          List.of(),
          null,
          null,
          paths(files, List.of()),
          paths(plan.inputDirectories(), List.of()),
          plan.settingsDigest());
    }
    ToolChain tools = new ToolChain(project.cacheDirectory(), plan, model);
    GateResult result = opened.verify(project, plan, entities);
    // Differences come back from the gate, as policies judge them.
    before.removeIf(finding -> Codes.all().contains(finding.code()));
    before.addAll(result.findings());
    Finding upgrade = tools.upgrade(result);
    if (upgrade != null) {
      before.add(upgrade);
    }
    times.end("worker.verify");
    times.write();
    return new WorkResult(
        List.of(),
        plan.unit(),
        result.proven(),
        result.verdict(),
        sorted(before),
        result.notes(),
        result.lockDocument(),
        result.migratedDocument(),
        paths(files, result.inputFiles()),
        paths(plan.inputDirectories(), List.of()),
        plan.settingsDigest());
  }

  private void mayRun(UnitPlan plan) throws GateException {
    UnitPlan.Setting code = plan.hibernate().get(UnitPlan.USER_CODE);
    if (code != null && code.value().equals(UnitPlan.RUN) && !alone) {
      throw new GateException(
          code.blame(
              Finding.error(
                  "config.value",
                  "user-code",
                  "user-code = \"run\" runs the project's own code, and that not in the JVM that"
                      + " compiles, where the worker is here",
                  "remove -Amooring.worker=inside, or let the build start processes",
                  "or user-code = \"read\"")));
    }
  }

  /** The finding in the file that people edit, where the boot knows only a name of it. */
  private static Finding placed(Finding finding, UnitPlan plan, MappingSources sources) {
    UnitPlan.Setting stated = plan.hibernate().get(UnitPlan.TYPES + finding.object());
    if (stated != null) {
      return stated.blame(finding);
    }
    String file = finding.file();
    return file != null && plan.mappingResources().contains(file)
        ? finding.at(sources.place(file), finding.line())
        : finding;
  }

  private static List<String> classes(EntityScope scope, WorkRequest request) {
    if (scope.isAll()) {
      return request.classes();
    }
    return Stream.concat(request.classes().stream(), request.further().stream())
        .filter(scope::covers)
        .toList();
  }

  private static List<String> packages(EntityScope scope, WorkRequest request) {
    return request.packages().stream()
        .filter(name -> scope.covers(name + ".package-info"))
        .toList();
  }

  private SchemaGate gate() throws GateException {
    if (gate == null) {
      Iterator<SchemaGate> found =
          ServiceLoader.load(SchemaGate.class, WorkerSession.class.getClassLoader()).iterator();
      if (!found.hasNext()) {
        throw new GateException(
            Finding.error(
                "verifier.missing",
                "",
                "mooring-verifier is not on the annotation processor path",
                "keep mooring-processor's own dependencies on the path, or add"
                    + " dev.mooring:mooring-verifier"));
      }
      gate = found.next();
    }
    return gate;
  }

  private static Map<String, String> settings(
      UnitPlan plan, WorkRequest request, RemoteModel model) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, UnitPlan.Setting> setting : plan.hibernate().entrySet()) {
      values.put(setting.getKey(), setting.getValue().value());
    }
    if (Boolean.parseBoolean(request.options().get("debug"))) {
      values.put("mooring.debug", "true");
    }
    // A worker always has a provider; constraints count only where the application has one, too.
    if (!model.hasClass("org.hibernate.validator.HibernateValidator")) {
      values.put("jakarta.persistence.validation.mode", "none");
    }
    return values;
  }

  private static boolean hasErrors(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.level() == Level.ERROR) {
        return true;
      }
    }
    return false;
  }

  private static List<Finding> sorted(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>();
    for (Finding finding : findings) {
      if (!sorted.contains(finding)) {
        sorted.add(finding);
      }
    }
    sorted.sort(Finding.ORDER);
    return sorted;
  }

  private static List<String> paths(List<Path> first, List<Path> second) {
    TreeSet<String> paths = new TreeSet<>();
    for (Path path : first) {
      paths.add(path.toAbsolutePath().toString());
    }
    for (Path path : second) {
      paths.add(path.toAbsolutePath().toString());
    }
    return List.copyOf(paths);
  }

  private static Finding unexpected(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return Finding.error(
        "mooring.internal",
        "",
        "Mooring itself failed: " + failure,
        "please report this with the trace below; -Amooring.drift=warn does not hide it,"
            + " -proc:none does",
        trace.toString().strip());
  }
}
