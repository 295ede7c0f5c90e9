package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.CompileClasspath;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A module on disk with a unit called clinic. */
public final class TestProject {
  private static final String MIGRATIONS = "src/main/resources/db/migration";

  private final Path root;
  private final String engine;
  private final Map<String, Setting> flyway = new TreeMap<>();
  private final Map<String, String> options = new TreeMap<>();
  private LockMode lockMode = LockMode.WRITE;
  private DriftMode driftMode = DriftMode.ERROR;
  private PolicySettings policies = PolicySettings.NONE;
  private boolean ci;
  private @Nullable Setting devUrl;

  public TestProject(Path root, String engine) throws IOException {
    this.root = root;
    this.engine = engine;
    Files.createDirectories(root.resolve(MIGRATIONS));
    flyway.put(
        "flyway.locations", new Setting("filesystem:" + root.resolve(MIGRATIONS), "the test"));
  }

  public TestProject migration(String name, String sql) {
    try {
      Files.writeString(root.resolve(MIGRATIONS).resolve(name), sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public TestProject delete(String name) throws IOException {
    Files.delete(root.resolve(MIGRATIONS).resolve(name));
    return this;
  }

  public TestProject flyway(String name, String value) {
    flyway.put("flyway." + name, new Setting(value, "the test"));
    return this;
  }

  public TestProject option(String name, String value) {
    options.put(name, value);
    return this;
  }

  public TestProject lock(LockMode mode) {
    lockMode = mode;
    return this;
  }

  public TestProject drift(DriftMode mode) {
    driftMode = mode;
    return this;
  }

  public TestProject policies(PolicySettings settings) {
    policies = settings;
    return this;
  }

  public TestProject devUrl(String url) {
    devUrl = new Setting(url, "the test");
    return this;
  }

  public TestProject ci() {
    ci = true;
    return this;
  }

  public Path root() {
    return root;
  }

  public Path lockFile() {
    return root.resolve("schema/clinic.lock.json");
  }

  public ProjectContext context() {
    return new ProjectContext(
        root, null, root.resolve("target/mooring"), cache(), options, ci, new NoClasspath());
  }

  /** One cache for all tests, so that servers are unpacked once. */
  public static Path cache() {
    return Path.of(System.getProperty("java.io.tmpdir"), "mooring-verifier-tests").toAbsolutePath();
  }

  /** The major version of the engine on the class path. */
  public static int major(String engine) throws Exception {
    try (DevDatabase database = DevDatabases.open(DevDatabaseRequest.of(engine, cache()))) {
      return Integer.parseInt(database.productVersion().split("\\.", 2)[0]);
    } catch (DevDatabaseException e) {
      Assumptions.assumeFalse(e.code().equals("engine.missing"), e.problem());
      throw e;
    }
  }

  public UnitPlan plan() {
    return new UnitPlan(
        "clinic",
        engine,
        Map.of(),
        List.of(),
        flyway,
        devUrl,
        lockFile(),
        lockMode,
        driftMode,
        policies,
        List.of(),
        List.of(),
        List.of());
  }

  public GateResult verify(Schema entities) throws GateException {
    try (MooringGate gate = new MooringGate()) {
      gate.prepare(context(), plan());
      return gate.verify(context(), plan(), new EntitySchema(entities, List.of()));
    }
  }

  /** The clinic's entities for that engine. */
  public static Schema clinic(String engine) throws Exception {
    return entities(cases().resolve(engine).resolve("entities.lock.json"));
  }

  public static Schema entities(Path file) throws Exception {
    return LockReader.read(Files.readString(file), file.toString()).schema();
  }

  public static String clinicSql(String engine) throws IOException {
    return Files.readString(cases().resolve(engine).resolve("migrations/V1__clinic.sql"));
  }

  public static Path cases() {
    return Path.of("src/test/resources/cases").toAbsolutePath();
  }

  /** Findings with where they belong, a paragraph each. */
  public static String text(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String file = finding.file();
      String place =
          file == null
              ? finding.attribute() == null ? "-" : finding.attribute()
              : file + (finding.line() == 0 ? "" : ":" + finding.line());
      text.append(place)
          .append(": ")
          .append(finding.level().id())
          .append(": ")
          .append(finding.text())
          .append('\n');
    }
    return text.toString();
  }

  private static final class NoClasspath implements CompileClasspath {
    @Override
    public boolean hasClass(String binaryName) {
      return false;
    }

    @Override
    public byte[] resource(String name) {
      return null;
    }

    @Override
    public String resourceLocation(String name) {
      return null;
    }
  }
}
