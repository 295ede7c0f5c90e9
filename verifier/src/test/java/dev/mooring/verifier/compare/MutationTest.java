package dev.mooring.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.replay.MigrationReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Migrates random schemas, and the example's, on a real engine, and changes the result in one
 * respect: exactly that is found, by its code and object, or nothing where it means the same; and
 * the proposed fix mends it. {@code -Dmooring.seed} and {@code -Dmooring.cases} explore further.
 */
@Tag("engine")
class MutationTest {
  private static final long SEED = Long.getLong("mooring.seed", 20261122);
  private static final int CASES = Integer.getInteger("mooring.cases", 1000);

  /** What no single change of a migrated database brings about. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "check.unknown", // said of entities
          "enum.ordinal-order", // told by the lock
          "domain.missing", // goes with the columns that have it
          "enum.missing", // likewise
          "domain.type", // no engine changes it
          "index.nulls", // of unique indexes, which count as constraints
          "table.partitioned"); // only when a table is made

  private static final Set<String> OFFERED = new TreeSet<>();

  @TempDir Path work;

  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, Integer> mended = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int cases;

  @Test
  void postgresql() throws Exception {
    explore("postgresql", CASES, 25);
  }

  @Test
  void h2() throws Exception {
    explore("h2", CASES, 25);
  }

  @Test
  void mariadb() throws Exception {
    // where every case makes all tables anew
    explore("mariadb", CASES / 16, 12);
  }

  @Test
  void example() throws Exception {
    Path example = Path.of("../example-app");
    TestProject project = new TestProject(work, "postgresql");
    try (Stream<Path> files = Files.list(example.resolve("src/main/resources/db/migration"))) {
      for (Path file : files.toList()) {
        project.migration(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    Schema entities = TestProject.entities(example.resolve("schema/clinic.lock.json"));
    mutate(project, entities, new Random(SEED), CASES / 6, List.of());
    report("example");
  }

  @AfterAll
  static void everyCodeWasOffered() {
    // only where all engines ran, and far enough
    if (OFFERED.contains("enum.values") && OFFERED.contains("column.values") && CASES >= 1000) {
      Set<String> never = new TreeSet<>(Codes.all());
      never.removeAll(OFFERED);
      assertThat(never).containsExactlyInAnyOrderElementsOf(OTHERWISE);
    }
  }

  private void explore(String engine, int wanted, int perSchema) throws Exception {
    Random random = new Random(SEED);
    while (cases < wanted) {
      List<String> written = new RandomDdl(random, engine).statements();
      String sql = String.join(";\n", written) + ";\n";
      TestProject project = new TestProject(Files.createTempDirectory(work, "p"), engine);
      project.migration("V1__schema.sql", sql);
      mutate(project, null, random, perSchema, written);
    }
    report(engine);
  }

  private void report(String name) {
    System.out.printf(
        "%s: mooring.seed=%s, %s cases%n  found %s%n  mended %s%n",
        name, SEED, cases, found, mended);
    assertThat(failures).as("of %s cases, mooring.seed=%s", cases, SEED).isEmpty();
    assertThat(mended).as("fixes run").containsKeys("column.missing", "column.nullable");
  }

  /**
   * Some mutations of one schema.
   *
   * @param lock what the entities say; {@code null} for what the migrations produce
   * @param written the migrations, where they are random
   */
  private void mutate(
      TestProject project, @Nullable Schema lock, Random random, int wanted, List<String> written)
      throws Exception {
    String where = "\n" + String.join(";\n", written) + ";\n";
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      Schema schema = replay.migrated().schema();
      EntitySchema entities = new EntitySchema(lock == null ? schema : lock, List.of());
      List<Finding> clean = findings(project, replay, entities, schema);
      assertThat(clean).as("mooring.seed=%s, unchanged:%s", SEED, where).isEmpty();
      List<Mutation> mutations = new ArrayList<>(Mutations.of(schema));
      mutations.forEach(mutation -> OFFERED.add(mutation.code()));
      Collections.shuffle(mutations, random);
      for (Mutation mutation : mutations.subList(0, Math.min(wanted, mutations.size()))) {
        String wrong = wrong(project, replay, entities, mutation, written);
        if (!wrong.isEmpty()) {
          failures.add(wrong + "\n  mutation " + mutation + where);
        }
        cases++;
      }
    } catch (GateException e) {
      Finding problem = e.findings().get(0);
      Assumptions.assumeFalse(problem.code().equals("engine.missing"), problem::text);
      throw new AssertionError(problem.text() + where, e);
    }
  }

  /** What is wrong with how the mutation is told and mended; empty for nothing. */
  private String wrong(
      TestProject project,
      MigrationReplay replay,
      EntitySchema entities,
      Mutation mutation,
      List<String> written)
      throws GateException, SQLException {
    String engine = entities.schema().dialect();
    if (engine.equals("h2")) {
      try (DevDatabase copy = replay.database().copy();
          Connection connection = copy.connect()) {
        return wrong(project, replay, entities, mutation, written, connection);
      }
    }
    try (Connection connection = replay.database().connect()) {
      boolean transactional = engine.equals("postgresql");
      connection.setAutoCommit(!transactional);
      try {
        return wrong(project, replay, entities, mutation, written, connection);
      } finally {
        if (transactional) {
          connection.rollback();
        } else {
          empty(connection);
          run(connection, written);
        }
      }
    }
  }

  /** Of MariaDB, which neither takes DDL back nor copies databases. */
  private static void empty(Connection connection) throws SQLException {
    List<String> drops = new ArrayList<>(List.of("set foreign_key_checks = 0"));
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select table_name, table_type from information_schema.tables"
                    + " where table_schema = database()")) {
      while (tables.next()) {
        String kind = tables.getString(2).replace("BASE ", "");
        drops.add("drop " + kind + " `" + tables.getString(1).replace("`", "``") + "`");
      }
    }
    drops.add("set foreign_key_checks = 1");
    run(connection, drops);
  }

  private String wrong(
      TestProject project,
      MigrationReplay replay,
      EntitySchema entities,
      Mutation mutation,
      List<String> written,
      Connection connection)
      throws GateException {
    try {
      if (written.isEmpty()) {
        run(connection, emptied(replay.migrated().schema()));
      }
      run(connection, mutation.sql());
      Schema actual = read(connection, replay);
      List<String> codes =
          changes(replay.migrated().schema(), actual).stream().map(Codes::of).toList();
      List<String> expected = mutation.code().isEmpty() ? List.of() : List.of(mutation.code());
      if (!codes.equals(expected)) {
        return "changes " + changes(replay.migrated().schema(), actual);
      }
      List<Finding> findings = findings(project, replay, entities, actual);
      codes.forEach(code -> found.merge(code, 1, Integer::sum));
      if (findings.isEmpty()) {
        return "";
      }
      Finding finding = findings.get(0);
      if (findings.size() > 1 || !finding.code().equals(mutation.code())) {
        return "found " + TestProject.text(findings);
      }
      if (!sorted(finding.object()).equals(sorted(mutation.object()))) {
        return "is about " + finding.object();
      }
      List<String> fix = finding.fix().stream().filter(line -> line.endsWith(";")).toList();
      if (fix.isEmpty()) {
        return "";
      }
      run(connection, fix);
      mended.merge(mutation.code(), 1, Integer::sum);
      List<SchemaChange> left = changes(replay.migrated().schema(), read(connection, replay));
      return left.isEmpty() ? "" : "fix " + fix + " leaves " + left;
    } catch (SQLException e) {
      return "fails: " + e.getMessage();
    }
  }

  /** The example's migrations bring rows, which constraints and new columns mind. */
  private static List<String> emptied(Schema schema) {
    return schema.tables().stream()
        .filter(table -> table.kind() == TableKind.TABLE)
        .map(table -> "truncate table \"" + table.name().name() + "\" cascade")
        .toList();
  }

  /** Entities may list the columns of a key in another order than migrations. */
  private static String sorted(String object) {
    int open = object.endsWith(")") ? object.lastIndexOf('(') : -1;
    if (open < 0) {
      return object;
    }
    String[] columns = object.substring(open + 1, object.length() - 1).split(", ");
    Arrays.sort(columns);
    return object.substring(0, open) + Arrays.toString(columns);
  }

  private static List<Finding> findings(
      TestProject project, MigrationReplay replay, EntitySchema entities, Schema actual)
      throws GateException {
    return Comparison.findings(project.context(), "clinic", replay, entities, actual, true);
  }

  private static List<SchemaChange> changes(Schema expected, Schema actual) {
    return SchemaDiffer.diff(Canonical.of(expected), Canonical.of(actual));
  }

  /** Without what a mutation had to put aside. */
  private static Schema without(Schema schema) {
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.removeIf(table -> table.name().name().equalsIgnoreCase(Mutations.ASIDE));
    return new Schema(
        schema.dialect(), tables, schema.sequences(), schema.enums(), schema.domains(), List.of());
  }

  private static Schema read(Connection connection, MigrationReplay replay)
      throws GateException, SQLException {
    Schema read =
        CatalogReader.of(replay.migrated().schema().dialect())
            .read(connection, replay.scope(connection));
    return without(read);
  }

  private static void run(Connection connection, List<String> sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : sql) {
        statement.execute(text);
      }
    }
  }
}
