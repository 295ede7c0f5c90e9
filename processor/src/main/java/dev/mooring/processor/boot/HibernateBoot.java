package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.Rounds;
import dev.mooring.processor.bytecode.UserCode;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.jspecify.annotations.Nullable;

/** Turns entities into a schema by running Hibernate's own boot on them, offline. */
public final class HibernateBoot {
  private final BootRequest request;
  private final ModelSource source;
  private final Map<String, Object> settings;
  private final StatedTypes types;
  private final ModelLoader loader;
  private final DeclaredFacts declared;
  private final List<Finding> findings = new ArrayList<>();
  private Runnable booted = () -> {};
  private @Nullable String lacking;

  private HibernateBoot(BootRequest request, ModelSource source) {
    this(request, source, Set.of());
  }

  private HibernateBoot(BootRequest request, ModelSource source, Set<String> called) {
    this.request = request;
    this.source = source;
    this.settings = BootSettings.of(request);
    this.types = new StatedTypes(request.settings());
    this.loader = new ModelLoader(source, types, request.runsUserCode(), called);
    this.declared = new DeclaredFacts(loader);
  }

  /**
   * The schema that the entities imply. Mistakes in the mapping are returned as findings, with an
   * empty schema where Hibernate gave up; nothing is printed, nothing is thrown for what the user
   * wrote, and no code of the model runs beyond what {@code source} hands out, with all its code
   * only where {@link BootRequest#runsUserCode} says so.
   */
  public static EntitySchema run(BootRequest request, ModelSource source) {
    return run(request, source, () -> {});
  }

  /**
   * The same.
   *
   * @param booted called when Hibernate has built its metadata, before it is read
   */
  public static EntitySchema run(BootRequest request, ModelSource source, Runnable booted) {
    return repeatedly(
        request,
        source,
        boot -> {
          boot.booted = booted;
          return boot.run(boot::schema);
        });
  }

  /** The same, and Hibernate's own statements of the same boot; for tests that compare. */
  static EntitySchema run(
      BootRequest request, ModelSource source, Consumer<List<String>> statements) {
    return repeatedly(
        request,
        source,
        boot ->
            boot.run(
                (metadata, registry, validated) -> {
                  EntitySchema schema = boot.schema(metadata, registry, validated);
                  statements.accept(statements(metadata, registry));
                  return schema;
                }));
  }

  /** Once more with the code that was called in vain, as long as there is more of it. */
  private static EntitySchema repeatedly(
      BootRequest request, ModelSource source, Function<HibernateBoot, EntitySchema> attempt) {
    Set<String> called = new TreeSet<>();
    while (true) {
      HibernateBoot boot = new HibernateBoot(request, source, called);
      EntitySchema schema = attempt.apply(boot);
      String lacking = boot.lacking;
      if (lacking == null || !called.add(lacking)) {
        return schema;
      }
    }
  }

  private List<Finding> mistakes(Throwable failed) {
    Finding inFile =
        new MappingFileMistakes(request.mappingResources(), source::resource).find(failed);
    if (inFile != null) {
      return List.of(inFile);
    }
    return MappingErrors.of(
        failed, request, declared, source, new FailingClass(failed, this::failure));
  }

  private @Nullable Throwable failure(List<String> classes) {
    try {
      HibernateBoot fewer = new HibernateBoot(request.withClasses(classes), source);
      Object unused = fewer.boot((metadata, registry, validated) -> metadata);
      return null;
    } catch (Exception | LinkageError | StackOverflowError | AssertionError failed) {
      return failed;
    }
  }

  /** Hibernate's own statements for the same entities; for tests that compare. */
  static List<String> ddl(BootRequest request, ModelSource source) throws Exception {
    return new HibernateBoot(request, source)
        .boot((metadata, registry, validated) -> statements(metadata, registry));
  }

  private static List<String> statements(
      MetadataImplementor metadata, StandardServiceRegistry registry) {
    return new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true);
  }

  private EntitySchema run(Reading<EntitySchema> reading) {
    Schema empty = Schema.empty(request.dialect());
    if (!BootSettings.dialectKnown(settings)) {
      return new EntitySchema(empty, List.of(MappingErrors.unknownDialect(request.dialect())));
    }
    try {
      return boot(reading);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError failed) {
      String code = request.runsUserCode() ? UserCode.calledIn(failed) : null;
      lacking = code == null ? null : code.substring(0, code.indexOf('#'));
      return new EntitySchema(empty, mistakes(failed));
    }
  }

  private EntitySchema schema(
      MetadataImplementor metadata, StandardServiceRegistry registry, boolean validated) {
    types.apply(metadata);
    BootedModel model =
        BootedModel.of(metadata, request.dialect(), settings, new FactReader(declared, validated));
    Schema schema = new SchemaBuilder(model, declared).build(request.dialect());
    new FactoryMistakes(metadata, declared, findings).find();
    findings.addAll(model.findings());
    findings.addAll(UserGenerators.of(loader));
    findings.addAll(types.unused());
    loader.problems().forEach((name, problem) -> findings.add(notRun(name, problem)));
    return new EntitySchema(schema, findings);
  }

  private static Finding notRun(String name, String problem) {
    return Finding.error(
            "mapping.user-code",
            name,
            "what depends on the code of "
                + name
                + " is unknown, for it cannot be compiled by itself: "
                + problem,
            "let its file compile without annotation processors, or move it to a dependency")
        .as(Level.WARNING)
        .on(name);
  }

  private interface Reading<T> {
    T read(MetadataImplementor metadata, StandardServiceRegistry registry, boolean validated);
  }

  @SuppressWarnings("try") // silence is closed, which is all it is for
  private <T> T boot(Reading<T> reading) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    Rounds.reset();
    try (Silence silence = new Silence();
        BootstrapServiceRegistry bootstrap =
            new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build()) {
      StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(bootstrap);
      builder.getSettings().clear(); // what hibernate.properties said was already in the request
      builder.applySettings(settings);
      StandardServiceRegistry registry = builder.build();
      try {
        MetadataImplementor metadata = metadata(registry);
        booted.run();
        boolean validated = validate(metadata, registry);
        metadata.orderColumns(false); // keys stay as declared, as migrations write them
        metadata.validate();
        new ValueGenerators(metadata, registry).create();
        return reading.read(metadata, registry, validated);
      } finally {
        StandardServiceRegistryBuilder.destroy(registry);
      }
    } finally {
      Rounds.reset();
      thread.setContextClassLoader(context);
    }
  }

  private MetadataImplementor metadata(StandardServiceRegistry registry)
      throws ClassNotFoundException {
    MetadataSources sources = new MetadataSources(registry);
    for (String name : request.packages()) {
      sources.addPackage(name);
    }
    for (String name : request.classes()) {
      sources.addAnnotatedClass(Class.forName(name, false, loader));
    }
    for (String resource : request.mappingResources()) {
      sources.addResource(resource);
    }
    return (MetadataImplementor) sources.buildMetadata();
  }

  /** Returns whether Bean Validation had its say; a provider is started only where it is needed. */
  private boolean validate(MetadataImplementor metadata, StandardServiceRegistry registry) {
    if (!constrained(metadata) || !BeanValidation.available(settings)) {
      return false;
    }
    try {
      BeanValidation.apply(metadata, registry, settings, loader);
      return true;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
      findings.add(
          Finding.error(
                  "mapping.validation",
                  "",
                  "Bean Validation's constraints are missing from the schema: "
                      + MappingErrors.sentence(failed),
                  "jakarta.persistence.validation.mode=none leaves them out on purpose")
              .as(Level.WARNING));
      return false;
    }
  }

  /** Classes that only a mapping file names may have constraints, too. */
  private boolean constrained(MetadataImplementor metadata) {
    Set<String> names = new TreeSet<>(request.classes());
    for (PersistentClass entity : metadata.getEntityBindings()) {
      if (entity.getClassName() != null) {
        names.add(entity.getClassName());
      }
    }
    metadata.visitRegisteredComponents(
        component -> {
          if (component.getComponentClassName() != null) {
            names.add(component.getComponentClassName());
          }
        });
    for (String name : names) {
      if (declared.constrained(name)) {
        return true;
      }
    }
    return false;
  }
}
