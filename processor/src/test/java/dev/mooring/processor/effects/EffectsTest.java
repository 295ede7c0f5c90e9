package dev.mooring.processor.effects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.boot.BootRequest;
import dev.mooring.processor.boot.HibernateBoot;
import dev.mooring.processor.boot.ModelSource;
import dev.mooring.processor.effects.Stock.Depot;
import dev.mooring.processor.effects.Stock.Item;
import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.CompileClasspath;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.verifier.compare.Comparison;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.replay.MigrationReplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That a finding's effect is what happens: Hibernate starts, inserts, reads, updates and deletes on
 * a database that drifted, and what goes otherwise than on one that did not is held against the
 * effect.
 *
 * <p>{@code effects/<engine>.sql} holds the drifts, a paragraph each, with what Mooring finds and
 * what Hibernate then does otherwise. Run with {@code -Dmooring.goldens=write} to write the latter.
 */
@Tag("engine")
class EffectsTest {
  /** What a database without drift refuses; the others are what applications may do. */
  private static final Set<String> REFUSED =
      Set.of(
          "duplicate code",
          "duplicate depot",
          "negative amount",
          "delete whole",
          "unknown depot",
          "unknown part",
          "duplicate id",
          "null code",
          "null amount",
          "null depot",
          "unknown status",
          "unknown shape",
          "unknown grade",
          "no weight",
          "no active",
          "no price",
          "no token",
          "no due_on",
          "no made_at",
          "no opens_at");

  /** MariaDB's standard collation compares without case. */
  private static final Map<String, Set<String>> REFUSED_BY =
      Map.of("mariadb", Set.of("insert depot in other case"));

  @TempDir Path work;

  @Test
  void postgresql() throws Exception {
    run("postgresql", 60);
  }

  @Test
  void h2() throws Exception {
    run("h2", 60);
  }

  @Test
  void mariadb() throws Exception {
    run("mariadb", 60);
  }

  private void run(String engine, int atLeast) throws Exception {
    Files.createDirectories(work.resolve("migrations"));
    ProjectContext project =
        new ProjectContext(
            work,
            null,
            work.resolve("state"),
            Cache.directory(),
            Map.of(),
            true,
            new NoClasspath());
    EntitySchema entities = HibernateBoot.run(request(engine), new ClassFiles());
    assertThat(entities.findings()).isEmpty();
    String ddl = ddl(engine);
    Files.writeString(work.resolve("migrations/V1__stock.sql"), ddl);
    Path file = Path.of("src/test/resources/effects", engine + ".sql").toAbsolutePath();
    List<String> written = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (MigrationReplay replay = new MigrationReplay(project, plan(engine));
        Stage stage = new Stage(replay.empty(), ddl)) {
      Map<String, String> clean = stage.apart((connection, database) -> Probes.run(database));
      clean.forEach(
          (probe, outcome) ->
              assertThat(outcome)
                  .as(probe)
                  .isEqualTo(
                      REFUSED.contains(probe)
                              || REFUSED_BY.getOrDefault(engine, Set.of()).contains(probe)
                          ? Probes.FAILS
                          : Probes.OK));
      for (String paragraph : Files.readString(file).strip().split("\n\n")) {
        String drift =
            paragraph
                .lines()
                .filter(line -> !line.startsWith("-- ->"))
                .reduce((a, b) -> a + "\n" + b)
                .get();
        String sql =
            drift.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n");
        if (sql.isEmpty()) {
          written.add(paragraph);
          continue;
        }
        try {
          written.add(
              stage.apart(
                  (connection, database) -> {
                    Stage.run(connection, sql);
                    Schema drifted =
                        CatalogReader.of(engine).read(connection, replay.scope(connection));
                    List<Finding> findings =
                        Comparison.findings(project, "stock", replay, entities, drifted, false);
                    Map<String, String> otherwise = new LinkedHashMap<>(Probes.run(database));
                    otherwise.entrySet().removeAll(clean.entrySet());
                    judge(drift.lines().findFirst().orElseThrow(), findings, otherwise, wrong);
                    return drift + lines(findings, otherwise);
                  }));
        } catch (SQLException e) {
          wrong.add(drift + ": " + e.getMessage());
          written.add(drift);
        }
      }
    } catch (GateException e) {
      Assumptions.assumeFalse(
          e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
      throw e;
    }
    String found = String.join("\n\n", written) + "\n";
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      Files.writeString(file, found);
    }
    assertThat(Files.readString(file)).isEqualTo(found);
    assertThat(wrong).isEmpty();
    assertThat(written).hasSizeGreaterThan(atLeast);
  }

  private static String lines(List<Finding> findings, Map<String, String> otherwise) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append("\n-- -> ").append(finding.level().id()).append(' ').append(finding.code());
      text.append(' ').append(effect(finding).id()).append(' ').append(finding.object());
    }
    otherwise.forEach(
        (probe, outcome) -> text.append("\n-- -> ").append(probe).append(": ").append(outcome));
    return text.toString();
  }

  private static Effect effect(Finding finding) {
    Effect effect = finding.effect();
    assertThat(effect).as(finding.text()).isNotNull();
    return effect;
  }

  /** Whether what went otherwise is what the worst of the effects says. */
  private static void judge(
      String name, List<Finding> findings, Map<String, String> otherwise, List<String> wrong) {
    Effect worst =
        findings.stream().map(EffectsTest::effect).min(Effect::compareTo).orElse(Effect.NONE);
    boolean reads = false;
    boolean allowed = false;
    boolean admitted = false;
    boolean differs = false;
    for (Map.Entry<String, String> probe : otherwise.entrySet()) {
      boolean fails = probe.getValue().equals(Probes.FAILS);
      reads |= !probe.getValue().equals(Probes.OK) && probe.getKey().startsWith("read");
      allowed |= fails;
      admitted |= probe.getValue().equals(Probes.OK);
      differs |= probe.getValue().equals(Probes.DIFFERS);
    }
    boolean proven =
        switch (worst) {
          case BREAKS_READS -> reads;
          case BREAKS_WRITES, STRICTER -> allowed;
          case INTEGRITY -> admitted || differs || allowed;
          // What only others than the application could write is not felt by it.
          case COSMETIC -> !allowed && !differs;
          case PERFORMANCE, NONE -> otherwise.isEmpty();
        };
    if (!proven) {
      wrong.add(name + ": " + worst.id() + ", but " + otherwise);
    }
  }

  private static String ddl(String engine) {
    StringWriter script = new StringWriter();
    Map<String, Object> settings = new HashMap<>(engine(engine));
    settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
    settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
    settings.put("hibernate.hbm2ddl.delimiter", ";");
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    try (SessionFactory factory = Probes.factory(null, settings)) {
      return script.toString();
    }
  }

  /** What a connection would tell Hibernate. */
  private static Map<String, String> engine(String engine) {
    String[] product =
        switch (engine) {
          case "h2" -> new String[] {"H2", "2", "4"};
          case "mariadb" -> new String[] {"MariaDB", "11", "4"};
          default -> new String[] {"PostgreSQL", "18", "4"};
        };
    return Map.of(
        "jakarta.persistence.database-product-name", product[0],
        "jakarta.persistence.database-major-version", product[1],
        "jakarta.persistence.database-minor-version", product[2]);
  }

  private static BootRequest request(String engine) {
    Map<String, String> settings = new HashMap<>(engine(engine));
    settings.putAll(Probes.SETTINGS);
    return new BootRequest(
        engine,
        List.of(Depot.class.getName(), Item.class.getName()),
        List.of(),
        List.of(),
        settings);
  }

  private UnitPlan plan(String engine) {
    return new UnitPlan(
        "stock",
        engine,
        Map.of(),
        List.of(),
        Map.of(
            "flyway.locations",
            new Setting("filesystem:" + work.resolve("migrations"), "the test")),
        null,
        work.resolve("stock.lock.json"),
        LockMode.WRITE,
        DriftMode.ERROR,
        PolicySettings.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  private static final class ClassFiles implements ModelSource {
    @Override
    public byte[] classFile(String binaryName) {
      return binaryName.startsWith(EffectsTest.class.getPackageName())
          ? resource(binaryName.replace('.', '/') + ".class")
          : null;
    }

    @Override
    public byte[] resource(String name) {
      try (InputStream in = EffectsTest.class.getClassLoader().getResourceAsStream(name)) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
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
