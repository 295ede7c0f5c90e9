package dev.mooring.verifier.report;

import static dev.mooring.verifier.report.Json.string;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.report.DiffReport.Entry;
import dev.mooring.verifier.report.DiffReport.Side;
import java.io.IOException;
import java.util.List;

/** Everything that is known of the differences, for programs: every key is always there. */
final class DiffJson {
  /** Grows when a key changes its meaning or goes; new keys do not change it. */
  static final int FORMAT = 1;

  private DiffJson() {}

  static String render(DiffReport report) {
    return Json.document(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("dialect", report.dialect());
          side(json, "from", report.from());
          side(json, "to", report.to());
          json.writeBooleanField("same", report.isSame());
          entries(json, "differences", report.differences());
          entries(json, "uncompared", report.uncompared());
          strings(json, "script", report.script());
          json.writeEndObject();
        });
  }

  private static void side(JsonGenerator json, String key, Side side) throws IOException {
    UnitReport.Migrations migrations = side.migrations();
    json.writeObjectFieldStart(key);
    json.writeStringField("name", side.name());
    json.writeStringField("kind", side.kind());
    string(json, "product", side.product());
    json.writeNumberField("tables", side.tables());
    json.writeFieldName("migrations");
    if (migrations == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField("last", migrations.last());
      json.writeNumberField("count", migrations.count());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void entries(JsonGenerator json, String key, List<Entry> entries)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Entry entry : entries) {
      Effect effect = entry.effect();
      Level level = entry.level();
      json.writeStartObject();
      json.writeStringField("code", entry.code());
      string(json, "effect", effect == null ? null : effect.id());
      string(json, "level", level == null ? null : level.id());
      json.writeStringField("object", entry.object());
      json.writeStringField("message", entry.message());
      string(json, "from", entry.from());
      string(json, "to", entry.to());
      strings(json, "sql", entry.sql());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
