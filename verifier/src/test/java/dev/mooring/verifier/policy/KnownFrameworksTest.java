package dev.mooring.verifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that are nobody's business unless an entity maps them. */
class KnownFrameworksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "flyway_schema_history",
        "QRTZ_JOB_DETAILS",
        "app.qrtz_locks",
        "batch_job_execution_seq",
        "batch_step_execution_context",
        "spring_session_attributes",
        "shedlock",
        "jv_commit",
        "databasechangeloglock",
        "act_ru_task"
      })
  void areNoFindings(String table) {
    assertThat(removed(table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch_orders", "actors", "shedlocks", "owners", "my_qrtz_locks"})
  void theProjectsOwnAre(String table) {
    assertThat(removed(table)).hasSize(1);
  }

  @Test
  void theListIsInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("../docs/policies.md"));
    assertThat(KnownFrameworks.patterns())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(pattern -> assertThat(page).contains("`" + pattern + "`"));
  }

  private static List<Finding> removed(String table) {
    PolicySettings settings = new PolicySettings(List.of(), true, List.of(), false);
    return new UnmanagedObjects(settings)
        .removed(List.of(PoliciesTest.difference("table.extra", table, Level.WARNING)));
  }
}
