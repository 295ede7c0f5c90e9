package dev.mooring.verifier.report;

import static dev.mooring.verifier.report.Json.string;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Everything that is known of the findings, for programs: every key is always there. */
final class JsonReport implements Report {
  /** Grows when a key changes its meaning or goes; new keys do not change it. */
  static final int FORMAT = 1;

  private final SourcePlaces places;

  JsonReport(SourcePlaces places) {
    this.places = places;
  }

  @Override
  public String render(UnitReport unit) {
    return Json.document(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("unit", unit.unit());
          json.writeStringField("dialect", unit.dialect());
          migrations(json, unit.migrations());
          string(json, "verdict", unit.verdict());
          json.writeObjectFieldStart("counts");
          for (Level level : Level.values()) {
            json.writeNumberField(level.id(), unit.count(level));
          }
          json.writeEndObject();
          json.writeArrayFieldStart("findings");
          for (Finding finding : unit.findings()) {
            finding(json, finding);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void migrations(JsonGenerator json, UnitReport.@Nullable Migrations migrations)
      throws IOException {
    json.writeFieldName("migrations");
    if (migrations == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField("last", migrations.last());
      json.writeNumberField("count", migrations.count());
      json.writeEndObject();
    }
  }

  private void finding(JsonGenerator json, Finding finding) throws IOException {
    Effect effect = finding.effect();
    Place place = Place.of(finding, places);
    Attribute attribute = Attribute.of(finding.attribute());
    json.writeStartObject();
    json.writeStringField("code", finding.code());
    string(json, "effect", effect == null ? null : effect.id());
    json.writeStringField("level", finding.level().id());
    json.writeStringField("object", finding.object());
    string(json, "entity", attribute == null ? null : attribute.type());
    string(json, "attribute", attribute == null ? null : attribute.path());
    string(json, "file", place == null ? null : place.file());
    json.writeFieldName("line");
    if (place == null || place.line() == 0) {
      json.writeNull();
    } else {
      json.writeNumber(place.line());
    }
    string(json, "expected", finding.expected());
    string(json, "actual", finding.actual());
    json.writeStringField("message", finding.message());
    json.writeArrayFieldStart("fix");
    for (String way : finding.fix()) {
      json.writeString(way);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
