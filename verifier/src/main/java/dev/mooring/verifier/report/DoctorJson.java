package dev.mooring.verifier.report;

import static dev.mooring.verifier.report.Json.string;

import dev.mooring.verifier.report.DoctorReport.Check;
import dev.mooring.verifier.report.DoctorReport.Setting;
import dev.mooring.verifier.report.DoctorReport.Status;

/** What the doctor found, for programs: every key is always there. */
final class DoctorJson {
  /** Grows when a key changes its meaning or goes; new keys do not change it. */
  static final int FORMAT = 1;

  private DoctorJson() {}

  static String render(DoctorReport report) {
    return Json.document(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          string(json, "unit", report.unit());
          string(json, "dialect", report.dialect());
          json.writeObjectFieldStart("counts");
          for (Status status : Status.values()) {
            json.writeNumberField(status.id(), report.count(status));
          }
          json.writeEndObject();
          json.writeArrayFieldStart("settings");
          for (Setting setting : report.settings()) {
            json.writeStartObject();
            json.writeStringField("name", setting.name());
            json.writeStringField("value", setting.value());
            json.writeStringField("origin", setting.origin());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("checks");
          for (Check check : report.checks()) {
            json.writeStartObject();
            json.writeStringField("name", check.name());
            json.writeStringField("status", check.status().id());
            json.writeStringField("message", check.message());
            json.writeArrayFieldStart("fix");
            for (String way : check.fix()) {
              json.writeString(way);
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
