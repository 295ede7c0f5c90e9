package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A database made by Hibernate's statements and one made from the schema are the same. */
class DdlEquivalenceTest {
  @Test
  void variedModelOnH2() throws Exception {
    assertThat(equal(SampleModels.varied()).tables()).hasSizeGreaterThan(20);
  }

  @Test
  void namedTypesOnH2() throws Exception {
    Schema schema =
        equal(
            Model.of(
                """
                enum Mood { GOOD, BAD }
                @Entity class T { @Id long id; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood mood;
                  @ElementCollection Set<Mood> moods; }
                """));
    assertThat(schema.domains()).hasSize(1);
  }

  private static Schema equal(Model model) throws Exception {
    EntitySchema entities = model.on("h2");
    assertThat(entities.findings()).isEmpty();

    Schema hibernate = catalog(HibernateBoot.ddl(model.request("h2"), model));
    Schema mooring = catalog(DdlRenderer.create(entities.schema(), SqlDialect.of("h2")));

    for (int i = 0; i < hibernate.tables().size(); i++) {
      assertThat(mooring.tables().get(i)).isEqualTo(hibernate.tables().get(i));
    }
    assertThat(mooring).isEqualTo(hibernate);
    assertThat(mooring.tables()).hasSameSizeAs(entities.schema().tables());
    assertThat(mooring.sequences()).hasSameSizeAs(entities.schema().sequences());
    return mooring;
  }

  private static Schema catalog(List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        try {
          statement.execute(sql);
        } catch (SQLException refused) {
          throw new SQLException(sql, refused);
        }
      }
      Schema schema =
          CatalogReader.of("h2")
              .read(connection, new CatalogScope("PUBLIC", List.of("AUDIT"), Set.of(), null));
      return new Schema(
          schema.dialect(),
          schema.tables().stream().map(DdlEquivalenceTest::named).toList(),
          schema.sequences(),
          schema.enums(),
          schema.domains(),
          schema.auxiliary());
    }
  }

  /** Without the names that H2 draws from a hash of whatever was created before. */
  private static Table named(Table table) {
    PrimaryKey key = table.primaryKey();
    return new Table(
        table.name(),
        table.kind(),
        table.columns(),
        key == null ? null : new PrimaryKey(named(key.name()), key.columns()),
        table.uniqueKeys().stream()
            .map(
                u ->
                    new UniqueKey(
                        named(u.name()), u.columns(), u.nullsNotDistinct(), u.deferrability()))
            .toList(),
        table.foreignKeys(),
        table.checks().stream()
            .map(
                c ->
                    new CheckConstraint(
                        named(c.name()), c.column(), c.expression(), c.validated(), c.unknown()))
            .toList(),
        table.indexes(),
        table.comment(),
        table.options(),
        table.traits(),
        table.entity());
  }

  private static @Nullable String named(@Nullable String name) {
    return name == null || name.startsWith("CONSTRAINT_") ? null : name;
  }
}
