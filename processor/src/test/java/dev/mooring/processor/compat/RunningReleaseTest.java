package dev.mooring.processor.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.boot.BootRequest;
import dev.mooring.processor.boot.HibernateBoot;
import dev.mooring.processor.boot.ModelSource;
import dev.mooring.processor.compat.Uses.Use;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.verifier.compat.CompatCheck;
import dev.mooring.verifier.compat.CompatRequest;
import dev.mooring.verifier.compat.Direction;
import dev.mooring.verifier.compat.Operation;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.report.CompatReport;
import dev.mooring.verifier.report.CompatReport.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * That a running release fails where {@code mooring compat} says, and only there: Hibernate runs
 * with the entities of a release on a database that the migrations of the next one have changed.
 *
 * <p>{@code compat/<engine>.sql} holds the migrations, a paragraph each, with what is said and what
 * then fails. Run with {@code -Dmooring.goldens=write} to write both. Random migrations follow; a
 * seed is printed with what is wrong, and given by {@code -Dmooring.seed}, their number by {@code
 * -Dmooring.cases}.
 */
@Tag("engine")
class RunningReleaseTest {
  @TempDir Path work;
  private final List<String> wrong = new ArrayList<>();

  @Test
  void postgresql() throws Exception {
    run("postgresql", 40);
  }

  @Test
  void h2() throws Exception {
    run("h2", 20);
  }

  private void run(String engine, int atLeast) throws Exception {
    String ddl = ddl(engine);
    project(engine, ddl);
    Path file = Path.of("src/test/resources/compat", engine + ".sql").toAbsolutePath();
    List<String> written = new ArrayList<>();
    try (Stage stage = new Stage(engine, ddl)) {
      stage.apart("", database -> assertThat(Uses.failures(database.dataSource())).isEmpty());
      for (String paragraph : Files.readString(file).strip().split("\n\n")) {
        String migration =
            String.join("\n", paragraph.lines().filter(line -> !line.startsWith("-- ->")).toList());
        written.add(migration + play(stage, migration));
      }
      int cases = Integer.getInteger("mooring.cases", engine.equals("h2") ? 0 : 8);
      long seed = Long.getLong("mooring.seed", 20);
      RandomMigration migrations = new RandomMigration(new Random(seed));
      for (int i = 0; i < cases; i++) {
        String migration = migrations.next();
        try {
          play(stage, "-- random " + i + " of seed " + seed + "\n" + migration);
        } catch (SQLException refused) {
          // the rows stand in the way, so that nobody could run it
        }
      }
    }
    String found = String.join("\n\n", written) + "\n";
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      Files.writeString(file, found);
    }
    assertThat(wrong).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(found);
    assertThat(written).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  /** What is said and what fails, a line each, when both were compared. */
  private String play(Stage stage, String migration) throws Exception {
    Map<Use, String> failures = new TreeMap<>();
    stage.apart(migration, database -> failures.putAll(Uses.failures(database.dataSource())));
    Files.writeString(work.resolve("db/V2__next.sql"), migration + "\n");
    CompatReport report =
        new CompatCheck(
                new CompatRequest(
                    work,
                    work,
                    "old.lock.json",
                    List.of(Direction.BACKWARD),
                    stage.emptyUrl(),
                    work.resolve("state"),
                    false,
                    null,
                    List.of(),
                    null,
                    Map.of()))
            .run();
    List<Entry> entries = report.rollouts().get(0).entries();
    List<String> problems = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.finding().level() == Level.ERROR) {
        for (String operation : entry.fails()) {
          if (failures.keySet().stream().noneMatch(use -> confirms(use, entry, operation))) {
            problems.add(entry.finding().message() + ": but " + operation + " works");
          }
        }
      }
    }
    failures.forEach(
        (use, reason) -> {
          if (entries.stream().noneMatch(entry -> covers(entry, use))) {
            problems.add(use + " fails, which nobody said: " + reason);
          }
        });
    if (!problems.isEmpty()) {
      wrong.add(migration + "\n  " + String.join("\n  ", problems) + lines(entries, failures));
    }
    return lines(entries, failures);
  }

  private static String lines(List<Entry> entries, Map<Use, String> failures) {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      Finding finding = entry.finding();
      text.append("\n-- -> ").append(finding.level().id()).append(' ').append(finding.code());
      text.append(' ').append(finding.object()).append(' ').append(entry.fails());
    }
    for (Use use : failures.keySet()) {
      boolean whole =
          use.operation() == Operation.INSERT
              && failures.containsKey(new Use(use.entity(), "", Operation.INSERT));
      if (!whole || use.attribute().isEmpty()) {
        text.append("\n-- -> fails: ").append(use);
      }
    }
    return text.toString();
  }

  /** The entity and the attribute that a finding is about. */
  private static String[] place(Entry entry) {
    String attribute = entry.finding().attribute();
    String path = attribute == null ? "" : attribute.substring(attribute.indexOf('$') + 1);
    String[] parts = path.split("\\.", 2);
    return new String[] {parts[0], parts.length > 1 ? parts[1] : ""};
  }

  /** The failure is one of those that the finding says. */
  private static boolean confirms(Use use, Entry entry, String operation) {
    String[] place = place(entry);
    boolean start = use.entity().isEmpty();
    boolean attribute =
        place[1].isEmpty() || use.attribute().isEmpty() || isPathOf(use.attribute(), place[1]);
    return start
        || (use.operation().id().equals(operation)
            && (refers(place[0], use) || (isPart(place[0], use.entity()) && attribute)));
  }

  /** Whether the finding says that this fails. */
  private static boolean covers(Entry entry, Use use) {
    String[] place = place(entry);
    if (use.entity().isEmpty()) {
      return entry.fails().contains(Operation.INSERT.id());
    }
    boolean said = entry.fails().contains(use.operation().id());
    boolean whole = place[1].isEmpty() || place[1].startsWith("{");
    boolean same = isPart(place[0], use.entity());
    if (use.attribute().equals("phones") && use.operation() == Operation.UPDATE) {
      // The owner is read, then rows of the collection are inserted.
      return same && !entry.fails().equals(List.of(Operation.DELETE.id()));
    }
    return said
        && (same || refers(place[0], use))
        && (whole
            || use.attribute().isEmpty()
            || isPathOf(use.attribute(), place[1])
            // What writes the whole row writes the attribute.
            || use.operation() == Operation.INSERT);
  }

  /** The elements of a collection are the attribute {@code phones.{element}}. */
  private static boolean isPathOf(String used, String told) {
    return told.equals(used) || told.startsWith(used + ".{");
  }

  /** What is in the table of an entity is read and written with its subclasses and superclass. */
  private static boolean isPart(String told, String used) {
    return told.equals(used)
        || (List.of("Payment", "Card").contains(told) && List.of("Payment", "Card").contains(used));
  }

  /** A pet's foreign key says what becomes of it when its owner goes. */
  private static boolean refers(String told, Use use) {
    return told.equals("Pet")
        && use.entity().equals("Owner")
        && use.operation() == Operation.DELETE;
  }

  private void project(String engine, String ddl) throws IOException {
    Files.createDirectories(work.resolve("db"));
    Files.writeString(
        work.resolve("mooring.toml"),
        "unit = \"clinic\"\n\n[migrations]\nlocations = [\"filesystem:db\"]\n");
    Files.writeString(work.resolve("db/V1__clinic.sql"), ddl);
    EntitySchema entities = HibernateBoot.run(request(engine), new ClassFiles());
    assertThat(entities.findings()).isEmpty();
    Files.writeString(
        work.resolve("old.lock.json"),
        LockWriter.write(
            new Lock(
                "clinic",
                new Lock.Migrations("V1__clinic.sql", 1, "sha256:" + "0".repeat(64)),
                entities.schema())));
  }

  private static String ddl(String engine) {
    StringWriter script = new StringWriter();
    Map<String, Object> settings = new HashMap<>(engine(engine));
    settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
    settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
    settings.put("hibernate.hbm2ddl.delimiter", ";");
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    try (SessionFactory factory = Uses.factory(null, settings)) {
      return script.toString();
    }
  }

  /** What a connection would tell Hibernate. */
  private static Map<String, String> engine(String engine) {
    boolean h2 = engine.equals("h2");
    return Map.of(
        "jakarta.persistence.database-product-name", h2 ? "H2" : "PostgreSQL",
        "jakarta.persistence.database-major-version", h2 ? "2" : "18",
        "jakarta.persistence.database-minor-version", "4");
  }

  private static BootRequest request(String engine) {
    return new BootRequest(
        engine,
        Arrays.stream(Clinic.ENTITIES).map(Class::getName).toList(),
        List.of(),
        List.of(),
        engine(engine));
  }

  /** A database with rows, of which each migration gets one that is equal. */
  private static final class Stage implements AutoCloseable {
    private final DevDatabase database;
    private final @Nullable DevDatabase empty;
    private final String ddl;

    Stage(String engine, String ddl) throws Exception {
      DevDatabaseRequest request = DevDatabaseRequest.of(engine, Cache.directory());
      this.empty = engine.equals("postgresql") ? DevDatabases.open(request) : null;
      this.database = DevDatabases.open(request);
      this.ddl = ddl;
    }

    /** One server for all replays, where starting one takes long. */
    @Nullable String emptyUrl() {
      return empty == null
          ? null
          : ((PGSimpleDataSource) empty.dataSource()).getURL() + "&user=postgres";
    }

    interface Play {
      void run(DevDatabase database) throws SQLException;
    }

    void apart(String sql, Play play) throws Exception {
      // H2 2.4 cannot evaluate what sits in a check whose session has ended.
      try (Connection connection = database.connect()) {
        execute(
            connection,
            database.engine().equals("h2")
                ? "drop all objects"
                : "drop schema if exists elsewhere cascade;\n"
                    + "drop schema public cascade;\ncreate schema public");
        execute(connection, ddl);
        Uses.store(database.dataSource());
        execute(connection, sql);
        play.run(database);
      }
    }

    private static void execute(Connection connection, String script) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        for (String sql : script.split(";\\s*(?:\n|$)")) {
          String plain =
              String.join("\n", sql.lines().filter(line -> !line.startsWith("--")).toList());
          if (!plain.isBlank()) {
            statement.execute(plain);
          }
        }
      }
    }

    @Override
    public void close() {
      database.close();
      if (empty != null) {
        empty.close();
      }
    }
  }

  private static final class ClassFiles implements ModelSource {
    @Override
    public byte[] classFile(String binaryName) {
      return binaryName.startsWith(RunningReleaseTest.class.getPackageName())
          ? resource(binaryName.replace('.', '/') + ".class")
          : null;
    }

    @Override
    public byte[] resource(String name) {
      try (InputStream in = RunningReleaseTest.class.getClassLoader().getResourceAsStream(name)) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
