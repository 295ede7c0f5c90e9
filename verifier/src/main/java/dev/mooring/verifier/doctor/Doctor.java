package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ModuleUnits;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.verifier.config.ConfigurationSurvey;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.report.DoctorReport;
import dev.mooring.verifier.report.DoctorReport.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Examines a project: each setting with the place that decides it, and each thing that a build
 * needs. Writes nothing into the project, and goes on after whatever it finds.
 */
public final class Doctor {
  private static final Map<String, BiConsumer<Patient, Results>> CHECKS = new TreeMap<>();
  private static final List<String> ORDER =
      List.of(
          "jdk",
          "unit",
          "configuration",
          "build",
          "processor",
          "hibernate",
          "engine",
          "migrations",
          "lock",
          "compile",
          "plugin",
          "places",
          "mode");

  static {
    CHECKS.put("jdk", JdkCheck::look);
    CHECKS.put("unit", UnitCheck::look);
    CHECKS.put("configuration", ConfigurationCheck::look);
    CHECKS.put("build", BuildCheck::look);
    CHECKS.put("processor", ProcessorCheck::look);
    CHECKS.put("hibernate", HibernateCheck::look);
    CHECKS.put("engine", EngineCheck::look);
    CHECKS.put("migrations", MigrationsCheck::look);
    CHECKS.put("lock", LockedCheck::look);
    CHECKS.put("compile", CompiledCheck::look);
    CHECKS.put("plugin", PluginCheck::look);
    CHECKS.put("places", PlacesCheck::look);
    CHECKS.put("mode", ModeCheck::look);
  }

  private Doctor() {}

  /** Looks at everything. */
  public static DoctorReport examine(DoctorRequest request) {
    List<Path> classpath = new ArrayList<>();
    classpath.add(request.classOutput());
    List<Path> known = request.classpath();
    if (known != null) {
      classpath.addAll(known);
    }
    BuildFile build = BuildFile.of(request.project(), request.pom());
    try (FileClasspath seen = new FileClasspath(classpath)) {
      ProjectContext module =
          new ProjectContext(
              request.project(),
              request.classOutput(),
              request.state(),
              Cache.directory(),
              options(build, CheckRequest.read(request.state())),
              request.ci(),
              seen);
      List<String> units = units(module);
      String wanted = request.unit();
      String unit = wanted != null ? wanted : units.isEmpty() ? ModuleUnits.ONLY : units.get(0);
      ProjectContext project = unit.equals(ModuleUnits.ONLY) ? module : module.unit(unit);
      ConfigurationSurvey survey = ProjectConfiguration.survey(project);
      Patient patient =
          new Patient(
              request, project, units, survey, build, CheckRequest.read(project.stateDirectory()));
      Results results = new Results();
      for (String name : ORDER) {
        look(name, patient, results);
      }
      UnitPlan plan = survey.plan();
      return new DoctorReport(
          plan == null ? null : plan.unit(),
          plan == null ? null : plan.dialect(),
          survey.settings().stream()
              .map(setting -> new Setting(setting.name(), setting.value(), setting.origin()))
              .toList(),
          results.all());
    }
  }

  /** {@link ModuleUnits#ONLY} where the configuration is too broken to tell. */
  private static List<String> units(ProjectContext module) {
    try {
      return ProjectConfiguration.units(module).names();
    } catch (GateException e) {
      return List.of(ModuleUnits.ONLY); // the survey tells why
    }
  }

  private static void look(String name, Patient patient, Results results) {
    BiConsumer<Patient, Results> check = CHECKS.get(name);
    try {
      if (check != null) {
        check.accept(patient, results);
      }
    } catch (RuntimeException | LinkageError e) {
      results.problem(
          name, "this check itself failed: " + e, "please report it; the others are not affected");
    }
  }

  /** Those of the last compile, and those that the build file states now. */
  private static Map<String, String> options(BuildFile build, @Nullable CheckRequest compiled) {
    Map<String, String> options = new TreeMap<>();
    if (compiled != null) {
      options.putAll(compiled.options());
    }
    for (String argument : build.arguments()) {
      if (argument.startsWith("-Amooring.")) {
        String option = argument.substring("-Amooring.".length());
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String value = equals < 0 ? "true" : option.substring(equals + 1);
        options.put(
            name.equals("devUrl") ? "dev-url" : name.equals("lockFile") ? "lock-file" : name,
            value);
      }
    }
    return options;
  }
}
