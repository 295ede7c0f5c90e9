package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.verifier.migration.Choices;
import dev.mooring.verifier.migration.Question;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes, prints, and how it exits. */
class GenerateCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();

  @TempDir Path work;
  private Path migrations;
  private String entities;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void clinic() throws Exception {
    migrations = Files.createDirectories(work.resolve("src/main/resources/db/migration"));
    Files.copy(
        CASES.resolve("h2/migrations/V1__clinic.sql"), migrations.resolve("V001__clinic.sql"));
    entities = Files.readString(CASES.resolve("h2/entities.lock.json"));
    Files.createDirectories(work.resolve("schema"));
    Files.writeString(work.resolve("schema/clinic.lock.json"), entities);
  }

  @Test
  void writesTheNextMigration() throws Exception {
    assertThat(generate(entities.replace("varchar(320)", "varchar(400)"), "longer e-mail"))
        .isZero();
    assertThat(out.toString())
        .isEqualTo("src/main/resources/db/migration/V002__longer_e_mail.sql\n");
    assertThat(err.toString()).isEmpty();
    assertThat(migrations.resolve("V002__longer_e_mail.sql"))
        .hasContent(
            "-- Owner.email\nalter table owners alter column email set data type varchar(400);\n");
  }

  @Test
  void showsItAlone() throws Exception {
    assertThat(generate(entities.replace("varchar(320)", "varchar(400)"), "longer", "--dry-run"))
        .isZero();
    assertThat(out.toString()).startsWith("-- Owner.email\nalter table owners");
    assertThat(migrations.resolve("V002__longer.sql")).doesNotExist();
  }

  @Test
  void nothingToDoIsNoFile() throws Exception {
    assertThat(generate(entities, "nothing")).isZero();
    assertThat(out.toString())
        .isEqualTo("clinic: nothing to do, the migrations make what the entities need\n");
  }

  @Test
  void refusesToGuess() throws Exception {
    String renamed = entities.replace("\"EMAIL\"", "\"MAIL\"");
    assertThat(generate(renamed, "mail")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("[generate.rename]").contains("--rename owners.email:mail");
    assertThat(generate(renamed, "mail", "--rename", "owners.email:mail")).isZero();
    assertThat(migrations.resolve("V002__mail.sql"))
        .hasContent("-- owners.mail\nalter table owners alter column email rename to mail;\n");
  }

  @Test
  void whatIsGivenUpIsPutDown() throws Exception {
    Files.writeString(work.resolve("mooring.toml"), "# ours\nunit = \"clinic\"\n");
    String without = entities.replaceFirst(" *\\{\"name\": \"BORN\".*\\n", "");
    without = without.replace(", \"BORN\"]", "]");
    assertThat(generate(without, "born", "--allow", "drop-constraint")).isZero();
    assertThat(work.resolve("mooring.toml"))
        .hasContent(
            "# ours\nunit = \"clinic\"\n\n[[pending-drop]]\nobject = \"pets.born\"\n"
                + "since = \"V001__clinic.sql\"\n");
    assertThat(generate(without, "drop_born", "--pending", "--allow", "drop-constraint")).isZero();
    assertThat(work.resolve("mooring.toml")).hasContent("# ours\nunit = \"clinic\"\n");
    assertThat(out.toString()).contains("mooring.toml: the drop of pets.born waits no longer");
  }

  @Test
  void usageIsTold() throws Exception {
    assertThat(run("generate")).isEqualTo(2);
    assertThat(generate(entities, "x", "--allow", "everything")).isEqualTo(2);
    assertThat(err.toString()).contains("'everything' is none of drop-table, drop-column");
    assertThat(generate(entities, "//")).isEqualTo(2);
    assertThat(err.toString()).contains("[generate.name]");
    assertThat(run("generate", "x", "--project", work.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("[generate.no-entities]");
  }

  @Test
  void anUnwritableDirectoryIsTold() throws Exception {
    Assumptions.assumeFalse(
        "root".equals(System.getProperty("user.name")), "root may write everywhere");
    Files.setPosixFilePermissions(migrations, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThat(generate(entities.replace("varchar(320)", "varchar(400)"), "x")).isEqualTo(2);
    assertThat(err.toString()).contains("[generate.unwritable]");
  }

  @Test
  void aTerminalIsAsked() throws Exception {
    Question question = new Question("column", "a.b", "a.b integer", List.of("c", "d"));
    StringWriter asked = new StringWriter();
    Terminal terminal =
        new Terminal(new StringReader("\n7\nd\n2\n3\n"), new PrintWriter(asked, true));
    Optional<Choices> choices =
        new RenameQuestions(terminal).answered(Choices.NONE, List.of(question, question));
    assertThat(choices).isPresent();
    assertThat(choices.get().renames()).containsExactly("a.b:d");
    assertThat(choices.get().drops()).containsExactly("a.b");
    assertThat(asked.toString())
        .startsWith("The column a.b integer is gone. It is now\n  1) c\n  2) d\n  3) nothing: ");

    Terminal silent = new Terminal(new StringReader(""), new PrintWriter(asked));
    assertThat(new RenameQuestions(silent).answered(Choices.NONE, List.of(question))).isEmpty();
  }

  private int generate(String document, String... arguments) throws IOException {
    Path file = work.resolve("entities.json");
    Files.writeString(file, document);
    List<String> all = new ArrayList<>(List.of("generate"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--project", work.toString(), "--entities", file.toString()));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
