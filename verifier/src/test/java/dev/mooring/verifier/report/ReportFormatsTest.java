package dev.mooring.verifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.gate.TestProject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The committed reports, which {@code -Dmooring.goldens=write} writes anew, and their schemas. */
class ReportFormatsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/reports");

  @TempDir Path project;
  private SourcePlaces places;

  @BeforeEach
  void sources() throws IOException {
    Path root = Files.createDirectories(project.resolve("src/main/java/clinic"));
    Files.writeString(
        root.resolve("Owner.java"),
        "package clinic;\n\nclass Owner {\n  private String email;\n  private String name;\n}\n");
    places = new SourcePlaces(project, List.of(project.resolve("src/main/java")));
  }

  @ParameterizedTest
  @EnumSource
  void isWrittenAsCommitted(ReportFormat format) throws Exception {
    assertGolden("drift." + format.id(), render(format, drift()));
    assertGolden("clean." + format.id(), render(format, clean()));
  }

  @Test
  void jsonFollowsItsSchema() throws Exception {
    String schema = Files.readString(Path.of("../docs/report.schema.json"));
    for (UnitReport unit : List.of(drift(), clean(), broken())) {
      assertFollows(schema, VersionFlag.V202012, render(ReportFormat.JSON, unit));
    }
  }

  @Test
  void sarifFollowsTheStandardsSchema() throws Exception {
    try (InputStream official =
        Objects.requireNonNull(getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      String schema = new String(official.readAllBytes(), StandardCharsets.UTF_8);
      for (UnitReport unit : List.of(drift(), clean(), broken())) {
        assertFollows(schema, VersionFlag.V7, render(ReportFormat.SARIF, unit));
      }
    }
  }

  @Test
  void junitCountsATestCaseForEachTable() throws Exception {
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    render(ReportFormat.JUNIT, drift()).getBytes(StandardCharsets.UTF_8)));
    Element suite = xml.getDocumentElement();
    int cases = suite.getElementsByTagName("testcase").getLength();
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases));
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("failure").item(1).getTextContent())
        .contains("owners.email varchar(320)")
        .contains("<\"&'");
  }

  @Test
  void htmlNeedsNothingElseAndItsDiagramMarksTheDrift() throws Exception {
    String page = render(ReportFormat.HTML, drift());
    assertThat(page).doesNotContain("<script", "<link", "src=", "@import", "url(");
    String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
    Element diagram =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(diagram.getElementsByTagName("g").getLength()).isEqualTo(2);
    assertThat(diagram.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("pets → owners");
    assertThat(svg)
        .containsPattern("<text class=\"error\"[^>]*>email<")
        .containsPattern("<text class=\"warning\"[^>]*>name<");
  }

  @Test
  void githubCommandsStayOnOneLineEach() {
    assertThat(render(ReportFormat.GITHUB, drift()).lines())
        .hasSize(drift().findings().size())
        .allMatch(line -> line.matches("::(error|warning|notice) .*title=[^,]*::.*"));
  }

  @Test
  void textColoursOnlyLevels() {
    String coloured = ReportFormat.TEXT.report(places, true).render(drift());
    assertThat(coloured).contains("\u001b[1;31merror\u001b[0m: [column.missing]");
    assertThat(coloured.replaceAll("\u001b\\[[\\d;]*m", ""))
        .isEqualTo(render(ReportFormat.TEXT, drift()));
  }

  @Test
  void everyIdNamesItsFormat() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.of(format.id())).isEqualTo(format);
    }
    assertThat(ReportFormat.of("yaml")).isNull();
  }

  private String render(ReportFormat format, UnitReport unit) {
    return format.report(places, false).render(unit);
  }

  private static void assertGolden(String name, String text) throws IOException {
    Path golden = GOLDENS.resolve(name);
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static void assertFollows(String schema, VersionFlag version, String document) {
    assertThat(
            JsonSchemaFactory.getInstance(version)
                .getSchema(schema)
                .validate(document, InputFormat.JSON))
        .isEmpty();
  }

  private static UnitReport clean() throws Exception {
    return new UnitReport(
        "clinic",
        "postgresql",
        new UnitReport.Migrations("V2__pets.sql", 2),
        "clinic: 2 tables match 2 migrations (PostgreSQL 18)",
        List.of(),
        TestProject.clinic("postgresql"),
        TestProject.clinic("postgresql"));
  }

  /** What stands for itself: migrations that cannot be read. */
  private static UnitReport broken() {
    return new UnitReport(
        "clinic",
        "h2",
        null,
        null,
        List.of(
            Finding.error("migration.sql", "V1__a:b.sql", "no such table", "mend it")
                .at("a:b/V1__a%b ü.sql", 0),
            Finding.error("database.start", "", "no database")),
        null,
        null);
  }

  private static UnitReport drift() {
    List<Finding> findings =
        List.of(
            new Finding(
                "column.missing",
                Effect.BREAKS_READS,
                Level.ERROR,
                "owners.email",
                "clinic.Owner.email",
                null,
                0,
                "owners.email is mapped by Owner.email, but no migration creates it: <\"&' 100%",
                "owners.email varchar(320)",
                "no such column (2 applied, last V2__pets.sql)",
                List.of("alter table owners add column email varchar(320);")),
            Finding.error("migration.sql", "", "syntax error at or near \u0001, says\r\nthe server")
                .at("src/main/resources/db/migration/V2__pets.sql", 7),
            new Finding(
                "column.length",
                Effect.STRICTER,
                Level.WARNING,
                "owners.name",
                "clinic.Owner.name",
                null,
                0,
                "owners.name holds less than Owner.name may",
                "owners.name varchar(255)",
                "owners.name varchar(80)",
                List.of("alter table owners alter column name type varchar(255);", "or\nlength")),
            new Finding(
                "sequence.start",
                Effect.COSMETIC,
                Level.NOTE,
                "pets_seq",
                "clinic.Pet",
                null,
                0,
                "pets_seq starts elsewhere",
                "start 1",
                "start 100",
                List.of()));
    try {
      return new UnitReport(
          "clinic",
          "postgresql",
          new UnitReport.Migrations("V2__pets.sql", 2),
          null,
          findings,
          TestProject.clinic("postgresql"),
          null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
