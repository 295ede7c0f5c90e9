package dev.mooring.verifier.report;

import static dev.mooring.verifier.report.Json.string;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.verifier.report.CompatReport.Entry;
import dev.mooring.verifier.report.CompatReport.Rollout;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a rollout, for programs: every key is always there. */
final class CompatJson {
  /** Grows when a key changes its meaning or goes; new keys do not change it. */
  static final int FORMAT = 1;

  private CompatJson() {}

  static String render(CompatReport report) {
    return Json.document(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("unit", report.unit());
          json.writeStringField("dialect", report.dialect());
          json.writeStringField("running", report.running());
          migrations(json, "before", report.before());
          migrations(json, "today", report.today());
          strings(json, "pending", report.pending());
          json.writeBooleanField("survived", report.isSurvived());
          json.writeArrayFieldStart("rollouts");
          for (Rollout rollout : report.rollouts()) {
            json.writeStartObject();
            json.writeStringField("direction", rollout.direction());
            json.writeStringField("release", rollout.release());
            json.writeBooleanField("survived", rollout.isSurvived());
            json.writeStringField("verdict", report.verdict(rollout));
            json.writeArrayFieldStart("findings");
            for (Entry entry : rollout.entries()) {
              entry(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          strings(json, "notes", report.notes());
          json.writeEndObject();
        });
  }

  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    Finding finding = entry.finding();
    Effect effect = finding.effect();
    Attribute attribute = Attribute.of(finding.attribute());
    json.writeStartObject();
    json.writeStringField("code", finding.code());
    string(json, "effect", effect == null ? null : effect.id());
    json.writeStringField("level", finding.level().id());
    json.writeStringField("object", finding.object());
    string(json, "entity", attribute == null ? null : attribute.type());
    string(json, "attribute", attribute == null ? null : attribute.path());
    strings(json, "fails", entry.fails());
    string(json, "since", entry.since());
    string(json, "until", entry.until());
    string(json, "file", finding.file());
    json.writeFieldName("line");
    if (finding.line() == 0) {
      json.writeNull();
    } else {
      json.writeNumber(finding.line());
    }
    json.writeStringField("message", finding.message());
    string(json, "entities", finding.expected());
    string(json, "migrations", finding.actual());
    strings(json, "fix", finding.fix());
    json.writeEndObject();
  }

  private static void migrations(
      JsonGenerator json, String key, UnitReport.@Nullable Migrations migrations)
      throws IOException {
    json.writeFieldName(key);
    if (migrations == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField("last", migrations.last());
      json.writeNumberField("count", migrations.count());
      json.writeEndObject();
    }
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
