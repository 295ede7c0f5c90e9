package dev.mooring.verifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.verifier.gate.LockCheck;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.replay.MigrationReplay;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens reports of real checks in a browser. {@code -Dmooring.reports=<directory>} keeps the pages,
 * to be looked at.
 */
class HtmlReportTest {
  private static final String ODD =
      """
      create table "<script>alert(1)</script>" (
        "id" bigint primary key,
        "say ""hi"" & 'bye'" varchar(40) not null,
        "名前" varchar(40) unique,
        "a.b" int,
        "Other Table" bigint
      );
      create table "Other Table" (
        id bigint primary key,
        "x <b>y</b>" int not null,
        "back" bigint unique references "<script>alert(1)</script>",
        self bigint references "Other Table"
      );
      alter table "<script>alert(1)</script>" add foreign key ("Other Table")
        references "Other Table";
      create table third (
        id bigint primary key,
        first_id bigint references "<script>alert(1)</script>",
        other_id bigint references "Other Table",
        fourth_id bigint
      );
      create table fourth (id bigint primary key, third_id bigint references third);
      alter table third add foreign key (fourth_id) references fourth;
      create table lonely (id bigint primary key, note varchar(10));
      """;

  private static final String DRIFT =
      """
      alter table "<script>alert(1)</script>" drop column "say ""hi"" & 'bye'";
      alter table "<script>alert(1)</script>" drop column "a.b";
      alter table "Other Table" alter column "x <b>y</b>" drop not null;
      alter table lonely alter column note varchar(20);
      alter table lonely add extra int;
      """;

  @TempDir Path directory;

  @Test
  void cleanProject() throws Exception {
    HtmlPage page = open("clean", report(ODD, ""));

    assertThat(page.querySelector("h1").getTextContent())
        .startsWith("clinic: 5 tables match 1 migration");
    assertThat(page.querySelectorAll("article")).isEmpty();
    assertThat(page.querySelectorAll("tbody tr")).hasSize(5);
    assertThat(page.querySelectorAll("tbody .pill.good")).hasSize(5);
    assertThat(page.querySelectorAll("svg .box")).hasSize(5);
    assertThat(page.querySelectorAll("svg .edge")).hasSize(7);
    assertThat(linksLead(page)).isEqualTo(5);
  }

  @Test
  void driftUnderHostileNames() throws Exception {
    UnitReport report = report(ODD, DRIFT);
    HtmlPage page = open("drift", report);

    assertThat(page.querySelector("h1").getTextContent())
        .isEqualTo("clinic: entities and migrations do not agree");
    assertThat(page.querySelectorAll("article")).hasSameSizeAs(report.findings());
    for (Finding finding : report.findings()) {
      assertThat(texts(page, "article p")).contains(finding.message());
    }
    assertThat(texts(page, "h3 code"))
        .containsExactlyInAnyOrder("\"<script>alert(1)</script>\"", "\"Other Table\"", "lonely");
    assertThat(page.getElementsByTagName("script")).isEmpty();
    assertThat(page.getElementsByTagName("b")).allMatch(b -> isFact(b));

    assertThat(texts(page, "svg text.error"))
        .contains("\"say \"\"hi\"\" & 'bye'\"", "\"a.b\"", "\"<script>alert(1)</script>\"");
    DomNode box = page.getElementById(Anchors.box("\"<script>alert(1)</script>\""));
    assertThat(box.querySelector("a").getAttributes().getNamedItem("href").getNodeValue())
        .isEqualTo("#" + Anchors.findings("\"<script>alert(1)</script>\""));
    assertThat(linksLead(page)).isEqualTo(5 + 3 + 3);

    HtmlAnchor link = page.querySelector("tbody tr td:last-child a");
    link.click();
    assertThat(page.getUrl().getRef()).isEqualTo(link.getHrefAttribute().substring(1));
  }

  @Test
  void notesAreFoldedAway() throws Exception {
    HtmlPage page = open("notes", report(ODD, DRIFT));
    DomElement details = page.querySelector("details");
    assertThat(details.hasAttribute("open")).isFalse();
    assertThat(texts(page, "details > summary")).containsExactly("2 notes");
    assertThat(details.querySelectorAll("article .pill.note")).hasSize(2);
    assertThat(page.querySelectorAll("article .pill.note")).hasSize(2);
  }

  @Test
  void largeSchemaShowsWhatDrifted() throws Exception {
    StringBuilder ddl = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      ddl.append("create table t").append(i).append(" (id bigint primary key, name varchar(20)");
      if (i % 3 != 0) {
        ddl.append(", parent_id bigint references t").append(i / 3);
      }
      if (i > 20 && i % 7 == 0) {
        ddl.append(", other_id bigint references t").append(i - 13);
      }
      ddl.append(");\n");
    }
    HtmlPage page =
        open(
            "large",
            report(
                ddl.toString(),
                "alter table t80 drop column name;\nalter table t44 drop column name;\n"));
    Set<String> drawn = new HashSet<>(texts(page, "svg .name"));
    assertThat(drawn).contains("t80", "t26", "t44", "t14").doesNotContain("t1");
    assertThat(page.querySelectorAll("tbody tr")).hasSize(90);
    assertThat(page.getBody().getTextContent()).contains(drawn.size() + " of 90 tables are drawn");

    UnitReport clean = report(ddl.toString(), "");
    assertNothingCrosses(DiagramLayout.of(clean.entities(), new Drift(clean)));
    page = open("large-clean", clean);
    assertThat(page.querySelectorAll("svg .box")).hasSize(60);
    linksLead(page);
  }

  /** No table lies over another, and no foreign key passes behind one. */
  private static void assertNothingCrosses(DiagramLayout layout) {
    List<TableBox> boxes = layout.boxes();
    for (TableBox a : boxes) {
      for (TableBox b : boxes) {
        boolean apart =
            a == b
                || a.x() + a.width() < b.x()
                || b.x() + b.width() < a.x()
                || a.y() + a.height() < b.y()
                || b.y() + b.height() < a.y();
        assertThat(apart).as(a.name() + " and " + b.name()).isTrue();
      }
    }
    int passages = 0;
    for (DiagramLayout.Edge edge : layout.edges()) {
      for (EdgeRoutes.Passage passage : layout.passages(edge)) {
        passages++;
        assertThat(boxes)
            .as(edge.from().name() + " to " + edge.to().name())
            .noneMatch(
                box ->
                    box.x() < Math.max(passage.startX(), passage.endX())
                        && box.x() + box.width() > Math.min(passage.startX(), passage.endX())
                        && box.y() <= passage.y()
                        && box.y() + box.height() >= passage.y());
      }
    }
    assertThat(passages).isPositive();
  }

  /** How many links there are; each leads to a place within the page. */
  private static int linksLead(HtmlPage page) {
    int count = 0;
    for (DomNode link : page.querySelectorAll("a")) {
      String href = link.getAttributes().getNamedItem("href").getNodeValue();
      assertThat(href).startsWith("#");
      assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
      count++;
    }
    List<String> ids = new ArrayList<>();
    page.querySelectorAll("[id]").forEach(node -> ids.add(((DomElement) node).getId()));
    assertThat(ids).doesNotHaveDuplicates();
    return count;
  }

  private static boolean isFact(DomElement b) {
    return ((DomElement) b.getParentNode().getParentNode()).getAttribute("class").equals("facts");
  }

  private static List<String> texts(HtmlPage page, String selector) {
    return page.querySelectorAll(selector).stream().map(DomNode::getTextContent).toList();
  }

  /** Nothing but the page itself is there to be loaded. */
  private static HtmlPage open(String name, UnitReport report) throws IOException {
    String html =
        ReportFormat.HTML.report(new SourcePlaces(Path.of(""), List.of()), false).render(report);
    String kept = System.getProperty("mooring.reports");
    if (kept != null) {
      Files.writeString(Path.of(kept, name + ".html"), html);
    }
    MockWebConnection connection = new MockWebConnection();
    connection.setResponse(new URL("https://report.test/"), html, "text/html; charset=utf-8");
    WebClient browser = new WebClient(BrowserVersion.CHROME);
    browser.setWebConnection(connection);
    browser.getOptions().setThrowExceptionOnScriptError(true);
    HtmlPage page = browser.getPage("https://report.test/");
    assertThat(connection.getRequestCount()).as("requests").isOne();
    return page;
  }

  /** What the command line reports of a lock that was proven before the drift. */
  private UnitReport report(String sql, String drift) throws Exception {
    Path root = Files.createTempDirectory(directory, "project");
    TestProject project = new TestProject(root, "h2").ci().migration("V1__all.sql", sql);
    Schema schema;
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      schema = mapped(replay.migrated().schema());
    }
    assertThat(project.verify(schema).proven()).isTrue();
    if (!drift.isEmpty()) {
      project.migration("V2__drift.sql", drift);
    }
    return new LockCheck(
            root,
            project.lockFile(),
            LockFile.read(project.lockFile()),
            List.of(root.resolve("src/main/resources/db/migration")),
            null,
            root.resolve("state"),
            true)
        .run()
        .report();
  }

  /** As if an entity were behind each table. */
  private static Schema mapped(Schema schema) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      tables.add(
          new Table(
              table.name(),
              table.kind(),
              table.columns(),
              table.primaryKey(),
              table.uniqueKeys(),
              table.foreignKeys(),
              table.checks(),
              table.indexes(),
              table.comment(),
              table.options(),
              table.traits(),
              "odd.Entity" + tables.size()));
    }
    return new Schema("h2", tables, List.of(), List.of(), List.of(), List.of());
  }
}
