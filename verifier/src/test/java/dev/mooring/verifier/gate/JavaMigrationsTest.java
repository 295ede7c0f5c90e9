package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in Java run where the application is compiled. */
class JavaMigrationsTest {
  private static final String FOLDER = "src/main/java/db/migration/";

  @TempDir Path root;
  private TestProject project;
  private String printed = "";

  @BeforeEach
  void project() throws Exception {
    project =
        new TestProject(root, "h2")
            .migration(
                "V1__clinic.sql",
                TestProject.clinicSql("h2") + "\nalter table owners drop column email;\n");
    code("V2__Email", "statement.execute(clinic.Sql.TEXT.toString());");
    java(
        "src/main/java/clinic/Sql.java",
        "package clinic; public class Sql { public static final Object TEXT = \"alter table owners"
            + " add column email varchar(320) unique\"; }");
  }

  @Test
  void runsWithTheScriptsInTheirOrder() throws Exception {
    project.migration("V3__comment.sql", "comment on column owners.email is 'x';");
    assertThat(check()).as(printed).isZero();
    assertThat(printed)
        .isEqualTo(
            "schema/clinic.lock.json: created (2 tables)\n"
                + "clinic: 2 tables match 3 migrations (H2 2.4.240)\n");
  }

  @Test
  void countsInTheLockByItsSource() throws Exception {
    assertThat(check()).as(printed).isZero();
    String lock = Files.readString(project.lockFile());
    assertThat(lock).contains("V2__Email.java");
    // Other compilers write other class files; what comes out is the same.
    compile("-g:none");
    assertThat(run("--option", "ci=true")).as(printed).isZero();
    Path source = root.resolve(FOLDER + "V2__Email.java");
    Files.writeString(source, Files.readString(source) + "// touched\n");
    assertThat(run("--option", "ci=true")).isOne();
    assertThat(printed).contains("[lock.stale]");
  }

  @Test
  void whateverItReadsDecides() throws Exception {
    assertThat(check()).as(printed).isZero();
    ProvenState proven = ProvenState.read(root.resolve("target/mooring"));
    assertThat(proven).isNotNull();
    Path helper = root.resolve("target/classes/clinic/Sql.class");
    assertThat(proven.inputFiles())
        .contains(root.resolve("target/classes/db/migration/V2__Email.class"), helper);
    java(
        "src/main/java/clinic/Sql.java",
        "package clinic; public class Sql { public static final Object TEXT = \"alter table owners"
            + " add column email varchar(300) unique\"; }");
    compile();
    assertThat(InputDigest.of(root, proven.inputFiles(), proven.inputDirectories()))
        .isNotEqualTo(proven.inputDigest());
    assertThat(run()).isOne();
    assertThat(printed).contains("[column.length] owners.email");
  }

  @Test
  void tellsClassReasonAndLineOfAFailure() throws Exception {
    code("V2__Email", "throw new IllegalStateException(\"no\\nreason\");");
    assertThat(check()).isOne();
    assertThat(printed)
        .isEqualTo(
            FOLDER
                + "V2__Email.java:7: error: [migration.failed] db.migration.V2__Email fails:"
                + " IllegalStateException: no\n");
    code("V2__Email", "throw new AssertionError();");
    assertThat(check()).isOne();
    assertThat(printed).contains("db.migration.V2__Email fails: AssertionError\n");
  }

  @Test
  void runsRepeatableOnes() throws Exception {
    Files.delete(root.resolve(FOLDER + "V2__Email.java"));
    code("R__Email", "statement.execute(clinic.Sql.TEXT.toString());");
    assertThat(check()).as(printed).isZero();
    assertThat(Files.readString(project.lockFile())).contains("\"count\": 2");
  }

  @Test
  void refusesOneVersionInBothLanguages() throws Exception {
    project.migration("V2__other.sql", "create table other (id int);");
    assertThat(check()).isOne();
    assertThat(printed)
        .contains("[migration.version] ", FOLDER + "V2__Email.java", "both have version 2");
  }

  @Test
  void refusesWhatFlywayCannotMake() throws Exception {
    java(FOLDER + "V3__None.java", "package db.migration; class V3__None {}");
    assertThat(check()).isOne();
    assertThat(printed)
        .startsWith(FOLDER + "V3__None.java: error: [migration.failed] db.migration.V3__None ")
        .contains("does not implement org.flywaydb.core.api.migration.JavaMigration");
  }

  @Test
  void wantsThemCompiled() throws Exception {
    assertThat(check()).as(printed).isZero();
    java(FOLDER + "V4__New.java", "package db.migration; class V4__New {}");
    assertThat(run()).isOne();
    assertThat(printed)
        .startsWith(FOLDER + "V4__New.java: error: [migration.java] ")
        .contains("is not compiled", "mvn compile");
  }

  @Test
  void callsBackWhatSettingsName() throws Exception {
    Files.delete(root.resolve(FOLDER + "V2__Email.java"));
    java(
        "src/main/java/clinic/Fill.java",
        """
        package clinic;

        public class Fill extends org.flywaydb.core.api.callback.BaseCallback {
          public boolean supports(org.flywaydb.core.api.callback.Event event,
              org.flywaydb.core.api.callback.Context context) {
            return event == org.flywaydb.core.api.callback.Event.AFTER_MIGRATE;
          }

          public void handle(org.flywaydb.core.api.callback.Event event,
              org.flywaydb.core.api.callback.Context context) {
            try (var statement = context.getConnection().createStatement()) {
              statement.execute(Sql.TEXT.toString());
            } catch (java.sql.SQLException e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """);
    assertThat(check("--option", "flyway.callbacks=clinic.Fill")).as(printed).isZero();
    assertThat(check("--option", "flyway.callbacks=clinic.Gone")).isOne();
    assertThat(printed).contains("clinic.Gone fails: ClassNotFoundException");
  }

  @Test
  void seesThoseThatHaveNoScriptsBesideThem() throws Exception {
    project.delete("V1__clinic.sql");
    Files.delete(root.resolve("src/main/resources/db/migration"));
    assertThat(check()).isOne();
    assertThat(printed).contains("[migration.sql] db.migration.V2__Email fails: Table \"OWNERS\"");
  }

  private void code(String name, String body) throws IOException {
    java(
        FOLDER + name + ".java",
        """
        package db.migration;

        public class %s extends org.flywaydb.core.api.migration.BaseJavaMigration {
          @Override
          public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
            try (java.sql.Statement statement = context.getConnection().createStatement()) {
              if (statement != null) %s
            }
          }
        }
        """
            .formatted(name, body));
  }

  private void java(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private int check(String... more) throws Exception {
    compile();
    return run(more);
  }

  private void compile(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    Path output = root.resolve("target/classes");
    Files.createDirectories(output);
    arguments.addAll(List.of("-proc:none", "-d", output.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (var files = Files.walk(root.resolve("src/main/java"))) {
      files.filter(Files::isRegularFile).forEach(file -> arguments.add(file.toString()));
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }

  private int run(String... more) throws IOException {
    Path entities = root.resolve("entities.json");
    Files.writeString(
        entities,
        Files.readString(TestProject.cases().resolve("h2/entities.lock.json")),
        StandardCharsets.UTF_8);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--project", root.toString(),
                "--state", root.resolve("target/mooring").toString(),
                "--entities", entities.toString(),
                "--class-output", root.resolve("target/classes").toString(),
                "--runtime", "",
                "--option", "unit=clinic",
                "--option", "dialect=h2"));
    arguments.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exit = CheckMain.run(arguments.toArray(String[]::new), print, print);
    printed = out.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
