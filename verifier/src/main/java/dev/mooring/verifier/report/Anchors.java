package dev.mooring.verifier.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Places within the page that links lead to, by the name of a table. */
final class Anchors {
  private Anchors() {}

  static String findings(String table) {
    return "findings-" + encoded(table);
  }

  static String box(String table) {
    return "table-" + encoded(table);
  }

  /** Without what an id or the fragment of a link may not hold; no two names give the same. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%", "~").replace("+", "~20");
  }
}
