package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;

/** A workflow command for each finding, which GitHub shows beside the changed line. */
final class GithubReport implements Report {
  private final SourcePlaces places;

  GithubReport(SourcePlaces places) {
    this.places = places;
  }

  @Override
  public String render(UnitReport unit) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : unit.findings()) {
      text.append(command(finding)).append('\n');
    }
    String verdict = unit.verdict();
    if (verdict != null) {
      // Like any other output it is shown as it is, unless it looks like a command.
      text.append(verdict).append('\n');
    }
    return text.toString();
  }

  private String command(Finding finding) {
    String name =
        switch (finding.level()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    StringBuilder text = new StringBuilder("::").append(name).append(' ');
    Place place = Place.of(finding, places);
    if (place != null) {
      text.append("file=").append(property(place.file())).append(',');
      if (place.line() > 0) {
        text.append("line=").append(place.line()).append(',');
      }
    }
    String object = finding.object();
    text.append("title=")
        .append(property(finding.code() + (object.isEmpty() ? "" : " " + object)))
        .append("::");
    return text.append(data(finding.text())).toString();
  }

  /** As actions/toolkit escapes what follows the second colons. */
  private static String data(String value) {
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }
}
