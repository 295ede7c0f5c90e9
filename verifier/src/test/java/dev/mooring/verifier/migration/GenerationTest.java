package dev.mooring.verifier.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.PendingDrop;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.verifier.gate.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about a migration, and what is decided without them. */
class GenerationTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

  @TempDir Path root;
  private TestProject project;
  private String before;

  @BeforeEach
  void rows() throws Exception {
    project = new TestProject(root, "h2").migration("V1__clinic.sql", TestProject.clinicSql("h2"));
    project.migration(
        "V2__rows.sql",
        """
        insert into owners (name, email, status, version) values ('Ann', 'a@x', 'NEW', 1);
        insert into owners (name, email, status, version) values ('Bob', 'b@x', 'GONE', 1);
        insert into pets (id, owner_id, name) select id, id, name from owners;
        """);
    before = Files.readString(TestProject.cases().resolve("h2/entities.lock.json"));
  }

  @Test
  void nothingToDoIsNoFile() throws Exception {
    Outcome outcome = generate(before, Choices.NONE);
    assertThat(outcome.isNothing()).isTrue();
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aColumnThatMustNotBeEmptyIsFilledFirst() throws Exception {
    String after = added("\"name\": \"CODE\", \"type\": \"varchar(8)\", \"nullable\": false");
    assertThat(mends(after, Choices.NONE))
        .isEqualTo(
            """
            -- Owner.code
            alter table owners add column code varchar(8);

            -- Owner.code: a placeholder for the rows that are there: put in what they should have
            update owners set code = '' where code is null;
            alter table owners alter column code set not null;
            """);
  }

  @Test
  void aColumnThatRefersToRowsIsLeftToPeople() throws Exception {
    String after =
        added("\"name\": \"BOSS\", \"type\": \"bigint\", \"nullable\": false")
            .replace(
                "\"primaryKey\": {\"columns\": [\"ID\"]},\n      \"unique\"",
                "\"primaryKey\": {\"columns\": [\"ID\"]},\n      \"foreignKeys\": [\n"
                    + "        {\"columns\": [\"BOSS\"], \"references\": {\"table\": \"OWNERS\","
                    + " \"columns\": [\"ID\"]}}\n      ],\n      \"unique\"");
    Outcome outcome = generate(after, Choices.NONE);
    assertThat(outcome.candidate()).isNull();
    assertThat(outcome.attempt())
        .contains("say here which, or this fails on rows\n-- update owners set boss = ? where");
    assertThat(codes(outcome)).contains("generate.unproven", "migration.sql");
  }

  @Test
  void aNewNameIsAskedFor() throws Exception {
    String after = before.replace("\"EMAIL\"", "\"MAIL\"").replace("Owner.email", "Owner.mail");
    Outcome outcome = generate(after, Choices.NONE);
    assertThat(outcome.isRefused()).isTrue();
    assertThat(outcome.questions())
        .containsExactly(
            new Question(
                "column", "owners.email", "owners.email CHARACTER VARYING(320)", List.of("mail")));
    assertThat(TestProject.text(outcome.findings()))
        .isEqualTo(
            """
            -: error: [generate.rename] is the column owners.email CHARACTER VARYING(320) now \
            mail, or is it no longer used?
                fix         --rename owners.email:mail
                            --drop owners.email (it is no longer used)
            """);

    assertThat(mends(after, renames("owners.email:mail")))
        .isEqualTo(
            """
            -- owners.mail
            alter table owners alter column email rename to mail;
            """);
  }

  @Test
  void whatIsNoNewNameWaitsToBeDropped() throws Exception {
    String after = before.replace("\"EMAIL\"", "\"MAIL\"").replace("Owner.email", "Owner.mail");
    Outcome outcome =
        generate(after, new Choices(List.of(), List.of("owners.email"), Set.of(), false, false));
    Candidate candidate = outcome.candidate();
    assertThat(candidate).isNotNull();
    assertThat(candidate.text())
        .isEqualTo(
            """
            -- Owner.mail
            alter table owners add column mail varchar(320);
            alter table owners add constraint uk_owner_email unique (mail);
            """);
    assertThat(candidate.pending()).containsExactly("owners.email");
    assertThat(codes(outcome)).containsExactly("generate.pending");
  }

  @Test
  void anAnswerThatMeansNothingIsAnError() throws Exception {
    GateException problem =
        catchThrowableOfType(
            GateException.class, () -> generate(before, renames("owners.nick:nickname")));
    assertThat(problem.findings()).extracting(Finding::code).containsExactly("generate.rename");
    assertThat(problem.getMessage()).contains("--rename owners.nick:nickname means nothing");
  }

  @Test
  void tablesKeepTheirRowsUnderANewName() throws Exception {
    String after = before.replace("\"PETS\"", "\"ANIMALS\"").replace("clinic.Pet", "clinic.Animal");
    Outcome asked = generate(after, Choices.NONE);
    assertThat(asked.questions()).extracting(Question::gone).containsExactly("pets");
    assertThat(mends(after, renames("pets:animals")))
        .isEqualTo("-- animals\nalter table pets rename to animals;\n");
  }

  @Test
  void aPrefixIsOneAnswer() throws Exception {
    before =
        added(
            "\"name\": \"HOME_CITY\", \"type\": \"varchar(9)\"",
            "\"name\": \"HOME_STREET\", \"type\": \"varchar(9)\"");
    project.migration(
        "V3__home.sql",
        "alter table owners add column home_city varchar(9);"
            + " alter table owners add column home_street varchar(9);");
    String after = before.replace("\"HOME_", "\"PRIVATE_");
    assertThat(generate(after, Choices.NONE).questions()).hasSize(2);
    assertThat(mends(after, renames("owners.home_*:private_*")))
        .contains("home_city rename to private_city", "home_street rename to private_street");
  }

  @Test
  void aColumnThatIsGivenUpTakesEverythingAndWaits() throws Exception {
    String after = without("EMAIL").replaceAll("(?s) *\"unique\": \\[.*?\n      ],\n", "");
    Outcome outcome = generate(after, Choices.NONE);
    assertThat(outcome.candidate()).isNotNull();
    assertThat(outcome.candidate().files()).isEmpty();
    assertThat(outcome.candidate().pending()).containsExactly("owners.email");
    assertThat(TestProject.text(outcome.findings()))
        .isEqualTo(
            """
            -: note: [generate.pending] owners.email is no longer mapped; its drop now waits in \
            mooring.toml until no release uses it
                fix         later: mooring generate NAME --pending
                            or now: --allow drop-column
            """);

    pending("owners.email");
    Outcome again = generate(after, Choices.NONE);
    assertThat(again.isNothing()).isTrue();

    Outcome later = generate(after, new Choices(List.of(), List.of(), Set.of(), true, false));
    assertThat(later.candidate().text()).contains("alter table owners drop column email;");
    assertThat(later.candidate().released()).containsExactly("owners.email");
    keep(later.candidate());
    assertThat(generate(after, Choices.NONE).isNothing()).isTrue();
  }

  @Test
  void whatIsAllowedHappensAtOnce() throws Exception {
    String after = without("BALANCE").replaceAll(",\\s*\\{\"name\": \"CK_OWNER_BALANCE\".*?}", "");
    Outcome outcome =
        generate(
            after, new Choices(List.of(), List.of(), Set.of(Hazard.DROP_COLUMN), false, false));
    assertThat(outcome.candidate()).as(TestProject.text(outcome.findings())).isNotNull();
    assertThat(outcome.candidate().text()).contains("alter table owners drop column balance;");
    assertThat(outcome.candidate().pending()).isEmpty();
  }

  @Test
  void whatWasNeverMappedIsNobodysBusiness() throws Exception {
    project.migration(
        "V3__more.sql",
        "alter table owners add column legacy varchar(9) not null default ''; "
            + "alter table owners alter column legacy drop default;");
    Choices all = new Choices(List.of(), List.of(), Set.of(Hazard.values()), false, false);
    assertThat(mends(before, all))
        .isEqualTo(
            """
            -- owners.legacy: no longer mapped: new rows have nothing here
            alter table owners alter column legacy drop not null;
            """);
  }

  @Test
  void whatTheProjectIgnoresIsLeft() throws Exception {
    String after =
        added(
            "\"name\": \"ONE\", \"type\": \"integer\"", "\"name\": \"TWO\", \"type\": \"integer\"");
    project.policies(
        new PolicySettings(
            List.of(
                new Policy(
                    List.of("column.missing"), List.of("owners.one"), null, "so", "m.toml", 1)),
            false,
            List.of(),
            false));
    assertThat(mends(after, Choices.NONE)).contains("column two").doesNotContain("column one");
  }

  @Test
  void aPlaceholderOfFlywaysIsText() throws Exception {
    String after =
        added("\"name\": \"MARK\", \"type\": \"varchar(40)\", \"default\": \"'${user}'\"");
    Outcome outcome = generate(after, Choices.NONE);
    assertThat(outcome.candidate().files())
        .containsEntry("V3__mend.sql.conf", "placeholderReplacement=false\n");
    keep(outcome.candidate());
    assertThat(generate(after, Choices.NONE).isNothing()).isTrue();
  }

  @Test
  void aLossyChangeMustBeAllowed() throws Exception {
    String after = before.replace("\"numeric(10,2)\"", "\"numeric(10,0)\"");
    assertThat(codes(generate(after, Choices.NONE)))
        .containsExactly("generate.unproven", "column.precision", "generate.held");
    Choices allowed = new Choices(List.of(), List.of(), Set.of(Hazard.CONVERT), false, false);
    assertThat(mends(after, allowed)).contains("changes values that numeric(10,0) cannot hold");
  }

  @Test
  void theWayBackIsProven() throws Exception {
    String after =
        added("\"name\": \"CODE\", \"type\": \"varchar(8)\", \"nullable\": false")
            .replace("\"EMAIL\"", "\"MAIL\"")
            .replace("varchar(80)", "varchar(90)");
    Candidate candidate =
        generate(after, new Choices(List.of("owners.email:mail"), List.of(), Set.of(), false, true))
            .candidate();
    assertThat(candidate.files().get("U3__mend.sql"))
        .isEqualTo(
            """
            -- pets.name
            alter table pets alter column name set data type CHARACTER VARYING(80);

            -- owners.code
            alter table owners drop column code;

            -- owners.email
            alter table owners alter column mail rename to email;
            """);
    keep(candidate);
    assertThat(generate(after, Choices.NONE).isNothing()).isTrue();
  }

  @Test
  void severalDirectoriesAreToldApartByTheLastMigration() throws Exception {
    Path other = Files.createDirectories(root.resolve("db/more"));
    project.flyway(
        "locations",
        "filesystem:" + root.resolve("src/main/resources/db/migration") + ",filesystem:" + other);
    String after = added("\"name\": \"CODE\", \"type\": \"varchar(8)\"");
    assertThat(generate(after, Choices.NONE).candidate().directory())
        .isEqualTo(root.resolve("src/main/resources/db/migration"));
    Files.writeString(other.resolve("V2.5__more.sql"), "create table more (id int);");
    assertThat(generate(after, Choices.NONE).candidate().file())
        .isEqualTo(other.resolve("V3__mend.sql"));
  }

  @Test
  void whereItCannotBeToldItIsAsked() throws Exception {
    Files.delete(root.resolve("src/main/resources/db/migration/V1__clinic.sql"));
    Files.delete(root.resolve("src/main/resources/db/migration/V2__rows.sql"));
    Path other = Files.createDirectories(root.resolve("db/more"));
    project.flyway(
        "locations",
        "filesystem:" + root.resolve("src/main/resources/db/migration") + ",filesystem:" + other);
    GateException problem =
        catchThrowableOfType(GateException.class, () -> generate(before, Choices.NONE));
    assertThat(problem.findings().get(0).fix())
        .containsExactly("--directory src/main/resources/db/migration", "--directory db/more");
  }

  @Test
  void aFileOfThatNameIsNotTouched() throws Exception {
    String after = added("\"name\": \"CODE\", \"type\": \"varchar(8)\"");
    Candidate candidate = generate(after, Choices.NONE).candidate();
    Files.writeString(candidate.file(), "mine");
    GateException problem =
        catchThrowableOfType(
            GateException.class, () -> new CandidateFiles(root, "clinic").write(candidate));
    assertThat(problem.findings().get(0).code()).isEqualTo("generate.exists");
    assertThat(candidate.file()).hasContent("mine");
  }

  @Test
  void namesBecomeNamesOfFiles() throws Exception {
    assertThat(MigrationFile.description(" Owner's e-mail/größe "))
        .isEqualTo("Owner_s_e_mail_größe");
    assertThat(catchThrowableOfType(GateException.class, () -> MigrationFile.description("--")))
        .hasMessageContaining("there is neither a letter nor a digit in it");
  }

  private void pending(String object) {
    project.policies(
        new PolicySettings(
            List.of(),
            false,
            List.of(),
            false,
            List.of(new PendingDrop(object, "V2__rows.sql", "mooring.toml", 1))));
  }

  private static Choices renames(String... answers) {
    return new Choices(List.of(answers), List.of(), Set.of(), false, false);
  }

  private String added(String... columns) {
    StringBuilder lines = new StringBuilder();
    for (String column : columns) {
      String name = column.replaceFirst("\"name\": \"(\\w+)\".*", "$1").toLowerCase(Locale.ROOT);
      lines
          .append("        {")
          .append(column)
          .append(", \"from\": \"clinic.Owner.")
          .append(name)
          .append("\"},\n");
    }
    int place = before.indexOf("        {\"name\": \"ID\"");
    return before.substring(0, place) + lines + before.substring(place);
  }

  private String without(String column) {
    return before.replaceFirst(" *\\{\"name\": \"" + column + "\".*\\n", "");
  }

  /** The text of the migration, which leaves nothing to do. */
  private String mends(String after, Choices choices) throws Exception {
    Outcome outcome = generate(after, choices);
    Candidate candidate = outcome.candidate();
    assertThat(candidate).as(TestProject.text(outcome.findings())).isNotNull();
    keep(candidate);
    GateResult result = project.verify(schema(after));
    assertThat(result.findings()).filteredOn(finding -> finding.level() == Level.ERROR).isEmpty();
    return candidate.text();
  }

  private void keep(@Nullable Candidate candidate) {
    for (Map.Entry<String, String> file : candidate.files().entrySet()) {
      project.migration(file.getKey(), file.getValue());
    }
  }

  private Outcome generate(String after, Choices choices) throws Exception {
    return new Generation(
            project.context(),
            project.plan(),
            new EntitySchema(schema(after), List.of()),
            List.of(schema(before)),
            null,
            choices)
        .run("mend", null, NOW);
  }

  private static List<String> codes(Outcome outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  private static Schema schema(String document) throws Exception {
    return LockReader.read(document, "entities").schema();
  }
}
