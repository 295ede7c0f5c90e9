package dev.mooring.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.EffectTable;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.replay.NoMigrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes random schemas in one respect on a real engine: exactly that is found, and the proposed
 * fix mends it. {@code -Dmooring.seed} and {@code -Dmooring.cases} explore further.
 */
class MutationTest {
  private static final long SEED = Long.getLong("mooring.seed", 20261122);
  private static final int CASES = Integer.getInteger("mooring.cases", 1000);

  private final Map<String, Integer> mended = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void findsExactlyWhatWasChangedAndMendsIt(String engine) throws Exception {
    System.out.println(engine + ": mooring.seed=" + SEED);
    Random random = new Random(SEED);
    List<String> failures = new ArrayList<>();
    int cases = 0;
    DevDatabaseRequest request = DevDatabaseRequest.of(engine, TestProject.cache());
    try (DevDatabase database = DevDatabases.open(request);
        Connection connection = database.connect()) {
      while (cases < CASES) {
        empty(connection, engine);
        List<String> written = new RandomDdl(random).statements();
        run(connection, written);
        Schema schema = read(connection, engine);
        List<String> ddl = DdlRenderer.create(schema, SqlDialect.of(engine));
        empty(connection, engine);
        run(connection, ddl);
        String where = "\n" + String.join(";\n", written) + ";\n";
        assertThat(changes(schema, read(connection, engine)))
            .as("round trip of%s", where)
            .isEmpty();

        // PostgreSQL takes DDL back with the transaction; H2 cannot.
        connection.setAutoCommit(engine.equals("h2"));
        for (Mutation mutation : Mutation.of(schema)) {
          if (random.nextInt(3) == 0) {
            String wrong = wrong(connection, schema, mutation, ddl);
            if (!wrong.isEmpty()) {
              failures.add(wrong + "\n  mutation " + mutation + where);
            }
            cases++;
          }
        }
        connection.setAutoCommit(true);
      }
    }
    System.out.println(engine + ": " + cases + " cases, fixes run: " + mended);
    assertThat(mended).as("fixes run").containsKeys("column.missing", "column.length");
    assertThat(failures).as("of %s cases, mooring.seed=%s", cases, SEED).isEmpty();
  }

  /** What is wrong with how the mutation is told and mended; empty for nothing. */
  private String wrong(Connection connection, Schema schema, Mutation mutation, List<String> ddl)
      throws SQLException {
    String engine = schema.dialect();
    try {
      run(connection, mutation.sql());
      Schema actual = read(connection, engine);
      List<SchemaChange> changes = changes(schema, actual);
      List<String> codes = changes.stream().map(Codes::of).toList();
      if (!codes.equals(List.of(mutation.code()))) {
        return "found " + changes;
      }
      Finding finding = finding(schema, actual, changes.get(0));
      if (finding == null) {
        return "";
      }
      if (!finding.object().startsWith(mutation.object())) {
        return "is about " + finding.object();
      }
      List<String> fix = finding.fix().stream().filter(line -> line.endsWith(";")).toList();
      run(connection, fix);
      if (!fix.isEmpty()) {
        mended.merge(mutation.code(), 1, Integer::sum);
      }
      List<SchemaChange> left =
          fix.isEmpty() ? List.of() : changes(schema, read(connection, engine));
      return left.isEmpty() ? "" : "fix " + fix + " leaves " + left;
    } catch (SQLException e) {
      return "fails: " + e.getMessage();
    } finally {
      if (engine.equals("h2")) {
        empty(connection, engine);
        run(connection, ddl);
      } else {
        connection.rollback();
      }
    }
  }

  private static List<SchemaChange> changes(Schema expected, Schema actual) {
    return SchemaDiffer.diff(Canonical.of(expected), Canonical.of(actual));
  }

  private static @Nullable Finding finding(Schema expected, Schema actual, SchemaChange change) {
    Sides sides =
        new Sides(
            NoMigrations.set(),
            SqlDialect.of(expected.dialect()),
            new Lookalikes(expected, actual));
    EffectTable effects = new EffectTable(Canonical.of(expected), Canonical.of(actual));
    return new FindingWriter(effects, new Drafts(expected, actual, sides), true).write(change);
  }

  private static Schema read(Connection connection, String engine) throws SQLException {
    String schema = engine.equals("h2") ? "PUBLIC" : "public";
    return CatalogReader.of(engine).read(connection, CatalogScope.of(schema));
  }

  private static void empty(Connection connection, String engine) throws SQLException {
    run(
        connection,
        engine.equals("h2")
            ? List.of("drop all objects")
            : List.of("drop schema public cascade", "create schema public"));
  }

  private static void run(Connection connection, List<String> sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : sql) {
        statement.execute(text);
      }
    }
  }
}
