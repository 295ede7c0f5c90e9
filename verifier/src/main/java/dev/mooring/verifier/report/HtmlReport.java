package dev.mooring.verifier.report;

import static dev.mooring.verifier.report.Printable.html;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page for people that needs no other file, no script and no network. */
final class HtmlReport implements Report {
  private final SourcePlaces places;

  HtmlReport(SourcePlaces places) {
    this.places = places;
  }

  @Override
  public String render(UnitReport unit) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Mooring: ")
        .append(html(unit.unit()))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<main>\n");
    verdict(page, unit);
    findings(page, unit);
    Schema entities = unit.entities();
    if (entities != null && !entities.tables().isEmpty()) {
      Drift drift = new Drift(unit);
      DiagramLayout layout = DiagramLayout.of(entities, drift);
      Set<String> drawn = layout.boxes().stream().map(TableBox::name).collect(Collectors.toSet());
      page.append("<h2>Diagram</h2>\n");
      if (drawn.size() < entities.tables().size()) {
        page.append("<p class=\"soft\">")
            .append(drawn.size())
            .append(" of ")
            .append(entities.tables().size())
            .append(" tables are drawn")
            .append(drift.isAny() ? ": what is coloured, and what that refers to" : "")
            .append(".</p>\n");
      }
      page.append("<div class=\"scroll wide\">\n")
          .append(new DiagramSvg(layout, drift).text())
          .append("</div>\n<p class=\"legend\"><span>PK primary key</span>")
          .append("<span>FK foreign key</span><span>UQ unique</span>")
          .append("<span>? may be null</span>")
          .append("<span>coloured: something is said of it above</span></p>\n");
      tables(page, entities, drift, drawn);
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void verdict(StringBuilder page, UnitReport unit) {
    int errors = unit.count(Level.ERROR);
    int warnings = unit.count(Level.WARNING);
    String mood = errors > 0 ? "error" : warnings > 0 ? "warning" : "good";
    String verdict = unit.verdict();
    String headline =
        verdict != null
            ? verdict
            : unit.unit()
                + (errors > 0
                    ? ": entities and migrations do not agree"
                    : ": nothing could be compared");
    page.append("<section class=\"verdict ")
        .append(mood)
        .append("\">\n<h1>")
        .append(html(headline))
        .append("</h1>\n<ul class=\"facts\">\n");
    for (Level level : Level.values()) {
      int count = unit.count(level);
      fact(
          page,
          count == 0 ? "" : level.id(),
          String.valueOf(count),
          level.id() + (count == 1 ? "" : "s"));
    }
    fact(page, "", unit.dialect(), "dialect");
    UnitReport.Migrations migrations = unit.migrations();
    if (migrations != null) {
      fact(page, "", String.valueOf(migrations.count()), "migrations, last " + migrations.last());
    }
    page.append("</ul>\n</section>\n");
  }

  private static void fact(StringBuilder page, String style, String value, String name) {
    page.append("<li class=\"").append(style).append("\"><b>").append(html(value));
    page.append("</b><span>").append(html(name)).append("</span></li>\n");
  }

  private void findings(StringBuilder page, UnitReport unit) {
    if (unit.findings().isEmpty()) {
      return;
    }
    page.append("<h2>Findings</h2>\n");
    Set<String> tables = Subjects.tables(unit);
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : unit.findings()) {
      groups
          .computeIfAbsent(Subjects.of(finding, tables), subject -> new ArrayList<>())
          .add(finding);
    }
    groups.forEach(
        (subject, findings) -> {
          page.append("<section id=\"")
              .append(html(Anchors.findings(subject)))
              .append("\">\n<h3>")
              .append(subject.isEmpty() ? "General" : "<code>" + html(subject) + "</code>")
              .append(" <span class=\"entity\">")
              .append(html(entity(unit.entities(), subject)))
              .append("</span></h3>\n");
          List<Finding> notes = new ArrayList<>();
          for (Finding finding : findings) {
            if (finding.level() == Level.NOTE) {
              notes.add(finding);
            } else {
              finding(page, finding);
            }
          }
          notes(page, notes);
          page.append("</section>\n");
        });
  }

  /** They break nothing and may be many: to be opened by who wants to read them. */
  private void notes(StringBuilder page, List<Finding> notes) {
    if (!notes.isEmpty()) {
      page.append("<details>\n<summary>")
          .append(notes.size())
          .append(notes.size() == 1 ? " note" : " notes")
          .append("</summary>\n");
      notes.forEach(note -> finding(page, note));
      page.append("</details>\n");
    }
  }

  private void finding(StringBuilder page, Finding finding) {
    Effect effect = finding.effect();
    Place place = Place.of(finding, places);
    String attribute = finding.attribute();
    String where = place != null ? place.toString() : attribute == null ? "" : attribute;
    page.append("<article class=\"finding\">\n<header>");
    page.append(pill(finding.level().id(), finding.level().id()));
    page.append("<code>").append(html(finding.code())).append("</code>");
    if (effect != null) {
      page.append("<span class=\"soft\">").append(effect.id().replace('-', ' ')).append("</span>");
    }
    page.append("<code class=\"place\">").append(html(where)).append("</code></header>\n<p>");
    page.append(html(finding.message()).replace("\n", "<br>")).append("</p>\n");
    String expected = finding.expected();
    String actual = finding.actual();
    if (expected != null || actual != null || !finding.fix().isEmpty()) {
      page.append("<dl>\n");
      side(page, "entities", "", expected);
      side(page, "migrations", "", actual);
      side(page, "fix", "fix", finding.fix().isEmpty() ? null : String.join("\n", finding.fix()));
      page.append("</dl>\n");
    }
    page.append("</article>\n");
  }

  private static void side(StringBuilder page, String label, String style, @Nullable String value) {
    if (value != null) {
      page.append("<dt>")
          .append(label)
          .append("</dt><dd class=\"")
          .append(style)
          .append("\"><pre>");
      page.append(html(value)).append("</pre></dd>\n");
    }
  }

  private static void tables(StringBuilder page, Schema entities, Drift drift, Set<String> drawn) {
    page.append("<h2>Entities and tables</h2>\n<div class=\"scroll\">\n<table>\n<thead><tr>")
        .append("<th>Table</th><th>Entity</th><th class=\"number\">Columns</th><th>Findings</th>")
        .append("</tr></thead>\n<tbody>\n");
    for (Table table : entities.tables()) {
      String name = Subjects.name(entities, table);
      page.append("<tr><td><code>");
      link(page, drawn.contains(name) ? Anchors.box(name) : null, html(name));
      page.append("</code></td><td><code>")
          .append(html(entity(entities, name)))
          .append("</code></td><td class=\"number\">");
      page.append(table.columns().size()).append("</td><td>");
      Level worst = drift.of(name);
      link(
          page,
          worst == null ? null : Anchors.findings(name),
          pill(
              worst == null ? "good" : worst.id(),
              worst == null ? "none" : String.valueOf(drift.count(name))));
      page.append("</td></tr>\n");
    }
    page.append("</tbody>\n</table>\n</div>\n");
  }

  private static String pill(String style, String text) {
    return "<span class=\"pill " + style + "\">" + text + "</span>";
  }

  private static void link(StringBuilder page, @Nullable String anchor, String content) {
    if (anchor == null) {
      page.append(content);
    } else {
      page.append("<a href=\"#").append(html(anchor)).append("\">").append(content).append("</a>");
    }
  }

  private static String entity(@Nullable Schema entities, String table) {
    if (entities != null) {
      for (Table mapped : entities.tables()) {
        String entity = mapped.entity();
        if (entity != null && Subjects.name(entities, mapped).equals(table)) {
          return entity;
        }
      }
    }
    return "";
  }

  private static String style() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
