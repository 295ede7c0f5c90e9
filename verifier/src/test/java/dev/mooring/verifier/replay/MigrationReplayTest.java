package dev.mooring.verifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much Flyway has to run, counted by Flyway itself. */
class MigrationReplayTest {
  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void replaysOnlyWhatIsNew(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine)
            .migration("V1__a.sql", "create table a (id int primary key);")
            .migration("V2__b.sql", "create table b (id int primary key);");
    assertThat(executed(project)).isEqualTo(2);
    assertThat(executed(project)).as("nothing changed").isZero();

    project.migration("V10__c.sql", "create table c (id int primary key);");
    assertThat(executed(project)).as("one on top").isOne();

    project.migration("V10__c.sql", "create table c (id int primary key);\n\n");
    assertThat(executed(project)).as("the last one edited").isOne();

    project.migration("V10__c.sql", "create table c (id int primary key);\r\n\r\n");
    assertThat(executed(project)).as("but for its line ends it is the same").isZero();

    project.delete("V10__c.sql");
    assertThat(executed(project)).as("back at V2").isZero();
    assertThat(schema(project).table(ObjectName.of(engine.equals("h2") ? "C" : "c"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void replaysRepeatableMigrationsOnTopOfVersionedOnes(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine)
            .migration("V1__a.sql", "create table a (id int primary key);")
            .migration("R__view.sql", "create view v as select id from a;");
    assertThat(executed(project)).isEqualTo(2);
    project.migration("R__view.sql", "create view v as select id, id as other from a;");
    assertThat(executed(project)).isOne();
    assertThat(schema(project).table(ObjectName.of(engine.equals("h2") ? "V" : "v")).columns())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void keepsTheStateBeforeAMigrationThatIsBeingEdited(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine)
            .migration("V1__a.sql", "create table a (id int);")
            .migration("V2__b.sql", "create table b (id int);")
            .migration("V3__c.sql", "create table c (id int);");
    assertThat(executed(project)).isEqualTo(3);
    project.migration("V3__c.sql", "create table c (id bigint);");
    assertThat(executed(project)).isEqualTo(3);
    project.migration("V3__c.sql", "create table c (id smallint);");
    assertThat(executed(project)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void provesEverythingAnewInContinuousIntegration(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine).migration("V1__a.sql", "create table a (id int);");
    assertThat(executed(project)).isOne();
    assertThat(executed(project.ci())).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void takesFlywaysSettings(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine)
            .flyway("placeholders.size", "17")
            .flyway("sqlMigrationPrefix", "M")
            .flyway("table", "history")
            .flyway("loggers", "console")
            .migration("M1__a.sql", "create table a (name varchar(${size}));");
    Schema schema = schema(project);
    assertThat(schema.tables()).hasSize(1);
    assertThat(schema.tables().get(0).columns().get(0).type()).endsWith("(17)");
  }

  @ParameterizedTest
  @ValueSource(strings = "postgresql")
  void runsStatementsThatNeedToBeAlone(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine)
            .migration("V1__a.sql", "create table a (id int);")
            .migration("V2__b.sql", "create index concurrently a_id on a (id);");
    assertThat(executed(project)).isEqualTo(2);
  }

  private static int executed(TestProject project) throws GateException {
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      replay.migrated();
      return replay.executed();
    } catch (GateException e) {
      throw skipWithoutEngine(e);
    }
  }

  private static Schema schema(TestProject project) throws GateException {
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      return replay.migrated().schema();
    } catch (GateException e) {
      throw skipWithoutEngine(e);
    }
  }

  private static GateException skipWithoutEngine(GateException e) {
    Assumptions.assumeFalse(
        e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
    return e;
  }
}
