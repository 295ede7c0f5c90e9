package dev.mooring.example.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClinicTest
class MigrationTest {

  @Autowired private Flyway flyway;
  @Autowired private EntityManagerFactory entityManagers;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyMigrationIsApplied() {
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(Arrays.stream(flyway.info().applied()).map(MigrationInfo::getScript))
        .startsWith("V1__people.sql")
        .endsWith("V14__visit_check_in.sql", "R__visit_summary.sql");
  }

  @Test
  void hibernateValidatesTheMigratedSchemaAndLeavesItAlone() {
    assertThat(entityManagers.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "validate");
  }

  @Test
  void theDatabaseIsPostgresql18() {
    assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
  }

  @Test
  void seedDataIsThere() {
    assertThat(jdbc.sql("select name from specialty order by name").query(String.class).list())
        .containsExactly("Dentistry", "Radiology", "Surgery");
    assertThat(
            jdbc.sql(
                    """
                    select breed.name from species breed
                    join species on species.id = breed.parent_id
                    where species.name = 'Cat' order by breed.name
                    """)
                .query(String.class)
                .list())
        .containsExactly("Maine Coon", "Siamese");
  }
}
