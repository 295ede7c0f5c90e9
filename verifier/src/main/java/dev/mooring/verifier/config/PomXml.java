package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Maven module's {@code pom.xml} gives away: its name and its JDBC driver. */
final class PomXml implements Xml.Visitor {
  static final String NAME = "pom.xml";
  private static final String DEPENDENCY = "/project/dependencies/dependency";

  private final ConfigFile file;
  private final List<Stated> drivers = new ArrayList<>();
  private @Nullable Stated artifactId;
  private @Nullable Stated dependency;
  private String scope = "";

  private PomXml(ConfigFile file) {
    this.file = file;
  }

  static PomXml read(ConfigFile file, Problems problems) {
    PomXml pom = new PomXml(file);
    Xml.walk(file, pom, problems);
    return pom;
  }

  @Nullable Stated artifactId() {
    return artifactId;
  }

  /** The dialect of the JDBC drivers outside the tests, if they are all of one. */
  @Nullable Stated dialect() {
    return dialects().size() == 1 ? drivers.get(0) : null;
  }

  /** The dialects of all JDBC drivers outside the tests. */
  List<String> dialects() {
    return drivers.stream().map(Stated::value).distinct().toList();
  }

  @Override
  public void end(String path, String text, int line) {
    switch (path) {
      case "/project/artifactId" -> artifactId = Stated.in(file, line, text);
      case DEPENDENCY + "/artifactId" -> dependency = Stated.in(file, line, text);
      case DEPENDENCY + "/scope" -> scope = text;
      case DEPENDENCY -> {
        dependency();
        dependency = null;
        scope = "";
      }
      default -> {}
    }
  }

  private void dependency() {
    if (dependency != null && !scope.equals("test") && isDriver(dependency.value())) {
      @Nullable String dialect = Dialects.ofName(dependency.value());
      if (dialect != null) {
        drivers.add(dependency.with(dialect));
      }
    }
  }

  private static boolean isDriver(String artifact) {
    return switch (artifact) {
      case "postgresql",
          "h2",
          "mariadb-java-client",
          "mysql-connector-j",
          "mysql-connector-java",
          "mssql-jdbc" ->
          true;
      default -> artifact.startsWith("ojdbc");
    };
  }
}
