package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A database made by Hibernate's statements and one made from the schema are the same. */
class DdlEquivalenceTest {
  @Test
  void variedModelOnH2() throws Exception {
    Model model = SampleModels.varied();
    EntitySchema entities = model.on("h2");
    assertThat(entities.findings()).isEmpty();
    assertThat(entities.schema().tables()).hasSizeGreaterThan(20);

    Schema hibernate = catalog(HibernateBoot.ddl(model.request("h2"), model));
    Schema mooring = catalog(DdlRenderer.create(entities.schema(), SqlDialect.of("h2")));

    assertThat(mooring.tables()).isEqualTo(hibernate.tables());
    assertThat(mooring).isEqualTo(hibernate);
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
      return CatalogReader.of("h2")
          .read(connection, new CatalogScope("PUBLIC", List.of("AUDIT"), Set.of(), null));
    }
  }
}
