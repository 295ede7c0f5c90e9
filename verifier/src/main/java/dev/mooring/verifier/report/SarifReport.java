package dev.mooring.verifier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * SARIF 2.1.0 (OASIS). Files are named relative to the project; what has no file is at its table
 * and column as a logical location.
 */
final class SarifReport implements Report {
  private final SourcePlaces places;

  SarifReport(SourcePlaces places) {
    this.places = places;
  }

  @Override
  public String render(UnitReport unit) {
    TreeSet<String> codes = new TreeSet<>(Codes.all());
    unit.findings().forEach(finding -> codes.add(finding.code()));
    List<String> rules = new ArrayList<>(codes);
    return Json.document(
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          tool(json, rules);
          json.writeObjectFieldStart("automationDetails");
          json.writeStringField("id", "mooring/" + unit.unit() + "/");
          json.writeEndObject();
          json.writeStringField("columnKind", "utf16CodeUnits");
          json.writeArrayFieldStart("results");
          for (Finding finding : unit.findings()) {
            result(json, finding, rules.indexOf(finding.code()));
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void tool(JsonGenerator json, List<String> rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Mooring");
    json.writeArrayFieldStart("rules");
    for (String code : rules) {
      json.writeStartObject();
      json.writeStringField("id", code);
      text(json, "shortDescription", RuleText.of(code));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Finding finding, int rule) throws IOException {
    Effect effect = finding.effect();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.code());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", finding.level().id());
    // What SARIF calls a fix replaces text of a file; ours is a migration to be written.
    text(json, "message", finding.text());
    json.writeArrayFieldStart("locations");
    location(json, finding);
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("mooring/v1", finding.code() + ":" + finding.object());
    json.writeEndObject();
    if (effect != null) {
      json.writeObjectFieldStart("properties");
      json.writeStringField("effect", effect.id());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void location(JsonGenerator json, Finding finding) throws IOException {
    Place place = Place.of(finding, places);
    if (place == null && finding.object().isEmpty()) {
      return;
    }
    json.writeStartObject();
    if (place != null) {
      json.writeObjectFieldStart("physicalLocation");
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", uri(place.file()));
      json.writeEndObject();
      if (place.line() > 0) {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", place.line());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    if (!finding.object().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", finding.object());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String uri(String file) {
    try {
      if (file.startsWith("/") || file.matches("[A-Za-z]:/.*")) {
        return new URI("file", "", file.startsWith("/") ? file : "/" + file, null).toASCIIString();
      }
      boolean likeScheme = file.indexOf(':') >= 0;
      return new URI(null, null, likeScheme ? "./" + file : file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
