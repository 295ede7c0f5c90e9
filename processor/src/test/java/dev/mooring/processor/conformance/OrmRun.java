package dev.mooring.processor.conformance;

import dev.mooring.processor.boot.BootRequest;
import dev.mooring.processor.boot.HibernateStatements;
import dev.mooring.processor.boot.ModelSource;
import dev.mooring.processor.conformance.Outcome.Kind;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.sql.SqlDialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the schemas of all models of a compiled test module of Hibernate's, from its sources and
 * from its classes.
 */
public final class OrmRun {
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

  /** What a schema is asked of: an engine of its own, not where the test would have run. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "hibernate.dialect",
          "jakarta.persistence.jdbc.url",
          "jakarta.persistence.jdbc.user",
          "jakarta.persistence.jdbc.password",
          "jakarta.persistence.jdbc.driver",
          "hibernate.connection.provider_class",
          "hibernate.connection.datasource",
          "hibernate.hbm2ddl.auto");

  private static final Pattern SEQUENCE =
      Pattern.compile(
          "- create sequence |- Sequence\\[|diff Extra\\[actual=Sequence|reverse diff"
              + " Missing\\[expected=Sequence");

  private static final Pattern OF_TABLE =
      Pattern.compile("(?:^. table |^.* of |name=|table=)([\\w.]+)");

  private final Path classes;
  private final List<String> dialects;
  private final boolean live;
  private final boolean factory;
  private final Pattern wanted;
  private final OrmResults results;
  private final Engines engines;
  private final URLClassLoader compiled;

  private OrmRun(Path classes, OrmResults results) throws IOException {
    this.classes = classes;
    this.results = results;
    this.dialects =
        Arrays.asList(System.getProperty("conformance.orm.dialects", "postgresql").split(","));
    this.live = !Boolean.getBoolean("conformance.orm.text");
    this.engines = new Engines(live ? dialects : List.of());
    this.factory = Boolean.getBoolean("conformance.orm.factory");
    this.wanted = Pattern.compile(System.getProperty("conformance.orm.model", ""));
    this.compiled =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, OrmRun.class.getClassLoader());
  }

  /**
   * Runs.
   *
   * @param arguments the checkout, a module in it, the folder for all that is built, that of the
   *     test library's classes, which is on this JVM's class path, and the folder for the results
   */
  public static void main(String[] arguments) throws Exception {
    HIBERNATE.setLevel(Level.OFF);
    PrintStream out = System.out;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    OrmBuild build =
        new OrmBuild(Path.of(arguments[0]), Path.of(arguments[2]), Path.of(arguments[3]));
    List<Path> sources = build.compile(arguments[1]);
    OrmResults results = new OrmResults(Path.of(arguments[4]), arguments[1], out);
    OrmRun run = new OrmRun(build.classes(), results);
    try {
      run.compile(sources);
    } finally {
      run.engines.close();
    }
    results.write(build.excluded().size());
    System.exit(0); // threads of user code
  }

  private void compile(List<Path> sources) throws IOException {
    List<String> options =
        List.of(
            "-proc:only",
            "-nowarn",
            "-d",
            classes.toString(),
            "-classpath",
            System.getProperty("java.class.path"),
            "--release",
            "17");
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      CompilationTask task =
          compiler.getTask(
              null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new OrmAsker(this::ask)));
      task.call();
    }
  }

  private void ask(List<OrmModel> models, ModelSource skeletons) {
    for (OrmModel model : models) {
      if (wanted.matcher(model.name()).find()) {
        if (model.notRun().isEmpty()) {
          ask(model, skeletons);
        } else {
          results.notRun(model.name(), model.notRun());
        }
      }
    }
  }

  /** For tests that begin where the schema is known. */
  private static void keep(OrmModel model, String dialect, EntitySchema schema) {
    String folder = System.getProperty("conformance.orm.locks");
    if (folder != null) {
      Path file =
          Path.of(folder)
              .resolve(dialect)
              .resolve(model.name().replaceAll("[^\\w.-]", "_") + ".lock.json");
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, LockWriter.write(new Lock("model", null, schema.schema())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void ask(OrmModel model, ModelSource skeletons) {
    Map<String, String> settings = new TreeMap<>(model.settings());
    List<String> names = new ArrayList<>(model.classes());
    try {
      for (Map.Entry<String, String> provider : model.providers().entrySet()) {
        settings.put(provider.getKey(), provided(provider.getValue()));
      }
      for (String domain : model.domains()) {
        names.addAll(standard(domain));
      }
    } catch (ReflectiveOperationException | LinkageError | RuntimeException failed) {
      results.notRun(model.name(), "settings or domain by code: " + failed);
      return;
    }
    settings.keySet().removeAll(LEFT_OUT);
    settings.replaceAll((key, value) -> moved(value));
    Map<String, String> versions =
        new TreeMap<>(Map.of("mariadb", "12.1", "mysql", "9.4", "oracle", "23", "sqlserver", "16"));
    versions.putAll(engines.versions());
    Map<String, EntitySchema> schemas = new TreeMap<>();
    Map<String, List<String>> made = new TreeMap<>();
    for (String dialect : dialects) {
      settings.put("mooring.database.version", versions.getOrDefault(dialect, "0"));
      BootRequest request =
          new BootRequest(dialect, names, model.packages(), model.mappings(), settings);
      text(model, request, skeletons, schemas, made);
    }
    settings.remove("mooring.database.version");
    ConformanceModel plain =
        new ConformanceModel(model.name(), List.of(), model.packages(), settings);
    CompiledModel both =
        new CompiledModel(
            plain,
            classes,
            names.stream().sorted().toList(),
            model.packages(),
            model.mappings(),
            schemas);
    for (String dialect : dialects) {
      if (live && engines.missing(dialect) == null && engines.versions().containsKey(dialect)) {
        try {
          List<String> statements = made.get(dialect);
          Outcome outcome =
              factory
                      || (!dialect.equals("mariadb")
                          && settings.containsKey("hibernate.default_schema"))
                  ? Conformance.of(
                      both, dialect, engines, database -> boot(both, dialect, database))
                  : Conformance.of(
                      both, dialect, engines, database -> execute(statements, database));
          EntitySchema schema = schemas.get(dialect);
          results.add("live", withoutGenerated(withoutAuxiliary(outcome, schema), schema));
        } catch (SQLException | RuntimeException | LinkageError failed) {
          results.add("live", outcome(model, dialect, Kind.FAILED, List.of("run: " + failed)));
        }
      }
    }
  }

  /** What runs after the tables are created is said to be neither kept nor compared. */
  private static Outcome withoutAuxiliary(Outcome outcome, EntitySchema schema) {
    String said =
        schema.findings().stream()
            .filter(finding -> finding.code().equals("mapping.auxiliary"))
            .map(Finding::object)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    if (said.isEmpty() || outcome.kind() != Kind.DIFFERENT) {
      return outcome;
    }
    for (String difference : outcome.differences()) {
      Matcher table = OF_TABLE.matcher(difference);
      boolean trigger = difference.contains("trait=TRIGGERS") || difference.contains("[TRIGGERS]");
      if (!trigger && !(table.find() && said.contains(table.group(1).toLowerCase(Locale.ROOT)))) {
        return outcome;
      }
    }
    return unknown(outcome, "what runs after the tables are created");
  }

  /** What a generator adds in code that cannot be followed is said to be missing. */
  private static Outcome withoutGenerated(Outcome outcome, EntitySchema schema) {
    boolean said =
        schema.findings().stream().anyMatch(finding -> finding.code().equals("mapping.user-code"));
    boolean sequences =
        outcome.differences().stream()
            .allMatch(difference -> SEQUENCE.matcher(difference).lookingAt());
    return outcome.kind() == Kind.DIFFERENT && said && sequences
        ? unknown(outcome, "what a generator adds")
        : outcome;
  }

  private static Outcome unknown(Outcome outcome, String what) {
    return new Outcome(
        outcome.model(),
        outcome.dialect(),
        Kind.UNKNOWN_CHECKS,
        List.of(),
        List.of(what),
        outcome.names(),
        outcome.keyOrders(),
        outcome.size());
  }

  private void text(
      OrmModel model,
      BootRequest request,
      ModelSource skeletons,
      Map<String, EntitySchema> schemas,
      Map<String, List<String>> made) {
    String dialect = request.dialect();
    ModelSource source = with(model.services(), skeletons);
    List<String> ours = new ArrayList<>();
    EntitySchema schema = HibernateStatements.run(request, source, ours::addAll);
    schemas.put(dialect, schema);
    keep(model, dialect, schema);
    List<String> theirs = null;
    String refused = null;
    try {
      theirs = HibernateStatements.of(request, with(model.services(), new Compiled()));
      made.put(dialect, theirs);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError failed) {
      refused = root(failed);
    }
    Outcome outcome = outcome(model, dialect, schema, ours, theirs, refused);
    results.add("text", outcome);
    if (outcome.kind() == Kind.USER_CODE || outcome.kind() == Kind.UNKNOWN_CHECKS) {
      Map<String, String> settings = new TreeMap<>(request.settings());
      settings.put(UnitPlan.USER_CODE, UnitPlan.RUN);
      BootRequest running =
          new BootRequest(
              dialect, request.classes(), request.packages(), request.mappingResources(), settings);
      ours.clear();
      EntitySchema ran = HibernateStatements.run(running, source, ours::addAll);
      results.add("run", outcome(model, dialect, ran, ours, theirs, refused));
    }
  }

  private static Outcome outcome(
      OrmModel model,
      String dialect,
      EntitySchema schema,
      List<String> ours,
      @Nullable List<String> theirs,
      @Nullable String refused) {
    List<String> errors =
        schema.findings().stream()
            .filter(finding -> finding.level() == dev.mooring.schema.finding.Level.ERROR)
            .map(finding -> finding.code() + " " + finding.object() + ": " + finding.message())
            .toList();
    if (!errors.isEmpty()) {
      boolean userCode =
          schema.findings().stream().map(Finding::code).anyMatch("mapping.user-code"::equals);
      List<String> complaints = new ArrayList<>(errors);
      if (refused != null) {
        complaints.add("Hibernate: " + refused);
      }
      Kind kind = refused != null ? Kind.IMPOSSIBLE : userCode ? Kind.USER_CODE : Kind.REFUSED;
      return outcome(model, dialect, kind, complaints);
    } else if (theirs == null) {
      return outcome(model, dialect, Kind.HIBERNATE_FAILED, List.of("Hibernate: " + refused));
    }
    DdlText compared = new DdlText(ours, theirs);
    Kind kind =
        !compared.differences().isEmpty()
            ? Kind.DIFFERENT
            : compared.unknown().isEmpty() ? Kind.IDENTICAL : Kind.UNKNOWN_CHECKS;
    return withoutGenerated(
        new Outcome(
            model.name(),
            dialect,
            kind,
            compared.differences(),
            compared.unknown(),
            List.of(),
            List.of(),
            theirs.size()),
        schema);
  }

  /** The default schema is there afterwards, whether Hibernate had a table for it or not. */
  private static void boot(CompiledModel model, String dialect, DataSource database)
      throws Exception {
    String schema = model.model().settings().get("hibernate.default_schema");
    SqlDialect sql = SqlDialect.of(dialect);
    if (schema == null) {
      HibernateSchema.create(model, database);
      return;
    }
    String name = sql.quote(sql.fold(schema));
    if (dialect.equals("postgresql")) {
      execute(List.of("drop schema if exists " + name + " cascade"), database);
    }
    HibernateSchema.create(model, database);
    execute(List.of("create schema if not exists " + name), database);
  }

  private static void execute(@Nullable List<String> statements, DataSource database)
      throws SQLException {
    if (statements == null) {
      throw new SQLException("Hibernate has no statements");
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(
            sql.replaceFirst("^create schema (?!if )", "create schema if not exists "));
      }
    }
  }

  private static Outcome outcome(
      OrmModel model, String dialect, Kind kind, List<String> complaints) {
    return new Outcome(model.name(), dialect, kind, complaints, List.of(), List.of(), List.of(), 0);
  }

  static String root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private String provided(String provider) throws ReflectiveOperationException {
    Constructor<?> constructor = Class.forName(provider, true, compiled).getDeclaredConstructor();
    constructor.setAccessible(true);
    Object instance = constructor.newInstance();
    Method getter = Class.forName(provider, true, compiled).getMethod("getSetting");
    getter.setAccessible(true);
    Object value = getter.invoke(instance);
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : value.getClass().getName();
  }

  /** The class that a setting names, where {@link OrmBuild} moved it. */
  private String moved(String value) {
    String name = value.replaceFirst("^org\\.hibernate\\.", "moved.");
    boolean here = Files.exists(classes.resolve(name.replace('.', '/') + ".class"));
    return here && !name.equals(value) ? name : value;
  }

  private static List<String> standard(String domain) throws ReflectiveOperationException {
    Class<?> domains = Class.forName("org.hibernate.testing.orm.domain.StandardDomainModel");
    Object constant = domains.getMethod("valueOf", String.class).invoke(null, domain);
    Object descriptor = domains.getMethod("getDescriptor").invoke(constant);
    Method getter =
        Class.forName("org.hibernate.testing.orm.domain.DomainModelDescriptor")
            .getMethod("getAnnotatedClasses");
    return Stream.of((Class<?>[]) getter.invoke(descriptor)).map(Class::getName).toList();
  }

  private static ModelSource with(Map<String, List<String>> services, ModelSource source) {
    return new ModelSource() {
      @Override
      public byte @Nullable [] classFile(String binaryName) {
        return source.classFile(binaryName);
      }

      @Override
      public byte @Nullable [] resource(String name) {
        List<String> named =
            name.startsWith("META-INF/services/")
                ? services.get(name.substring("META-INF/services/".length()))
                : null;
        return named == null
            ? source.resource(name)
            : String.join("\n", named).getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public byte @Nullable [] compiled(String binaryName, boolean called) {
        return source.compiled(binaryName, called);
      }

      @Override
      public @Nullable String uncompiled(String binaryName) {
        return source.uncompiled(binaryName);
      }
    };
  }

  private final class Compiled implements ModelSource {
    @Override
    public byte @Nullable [] classFile(String binaryName) {
      byte[] own = read(classes.resolve(binaryName.replace('.', '/') + ".class"));
      return own;
    }

    @Override
    public byte @Nullable [] resource(String name) {
      return name.endsWith(".class") ? null : read(classes.resolve(name));
    }

    private byte @Nullable [] read(Path file) {
      try (InputStream in = Files.newInputStream(file)) {
        return in.readAllBytes();
      } catch (IOException absent) {
        return null;
      }
    }
  }
}
