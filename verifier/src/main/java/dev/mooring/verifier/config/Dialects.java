package dev.mooring.verifier.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The database engines by name, and how users' other settings give them away. */
public final class Dialects {
  /** The names, which are also the ids that Spring puts for {@code {vendor}} in a location. */
  static final List<String> KNOWN =
      List.of(
          "postgresql", "h2", "mariadb", "mysql", "oracle", "sqlserver", "db2", "hsqldb", "derby");

  /** The versions of the engines that the verifier brings, and current long-term ones elsewhere. */
  private static final Map<String, String> VERSIONS =
      Map.of(
          "postgresql", "18",
          "h2", "2.4.240",
          "mariadb", "11.4",
          "mysql", "8.4",
          "oracle", "23",
          "sqlserver", "16");

  /** Substrings of dialect and driver class names, of artifacts and of Spring's names. */
  private static final List<String> MARKS =
      List.of(
          "postgresplus", "postgresql",
          "postgresql", "postgresql",
          "mariadb", "mariadb",
          "mysql", "mysql",
          "oracle", "oracle",
          "ojdbc", "oracle",
          "sqlserver", "sqlserver",
          "mssql", "sqlserver",
          "db2", "db2",
          "hsql", "hsqldb",
          "derby", "derby",
          "h2", "h2");

  private static final Pattern TESTCONTAINERS =
      Pattern.compile("^jdbc:tc:([a-z0-9]+):(\\d+(?:\\.\\d+)*)");

  private Dialects() {}

  /** Whether an engine is called that. */
  public static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  static String defaultVersion(String dialect) {
    return VERSIONS.getOrDefault(dialect, "");
  }

  /**
   * The dialect of a JDBC URL, also a Testcontainers or AWS wrapper one; {@code null} if unknown.
   */
  public static @Nullable String ofUrl(String url) {
    String[] parts = url.strip().toLowerCase(Locale.ROOT).split(":", -1);
    if (parts.length < 3 || !parts[0].equals("jdbc")) {
      return null;
    }
    int scheme = 1;
    while (scheme < parts.length - 1 && isWrapper(parts[scheme])) {
      scheme++;
    }
    return switch (parts[scheme]) {
      case "postgresql", "pgsql", "postgis", "timescaledb", "pgvector" -> "postgresql";
      case "h2" -> "h2";
      case "mariadb" -> "mariadb";
      case "mysql" -> "mysql";
      case "oracle" -> "oracle";
      case "sqlserver" -> "sqlserver";
      case "db2" -> "db2";
      case "hsqldb" -> "hsqldb";
      case "derby" -> "derby";
      default -> null;
    };
  }

  /** Drivers that stand before another one: Testcontainers, AWS, p6spy, OpenTelemetry, log4jdbc. */
  private static boolean isWrapper(String scheme) {
    return switch (scheme) {
      case "tc", "aws-wrapper", "p6spy", "otel", "log4jdbc" -> true;
      default -> false;
    };
  }

  /** The engine's version where a Testcontainers URL pins one. */
  static @Nullable String versionOfUrl(String url) {
    Matcher matcher = TESTCONTAINERS.matcher(url.strip());
    return matcher.find() ? matcher.group(2) : null;
  }

  /** The dialect of a class name of Hibernate's, a JDBC driver's, or a vendor's own name. */
  static @Nullable String ofName(String name) {
    String squeezed = Names.squeeze(name);
    // org.h2.Driver, com.mysql.cj.jdbc.Driver: there the package tells
    boolean plain = squeezed.endsWith(".driver");
    return mark(plain ? squeezed : squeezed.substring(squeezed.lastIndexOf('.') + 1));
  }

  private static @Nullable String mark(String text) {
    for (int i = 0; i < MARKS.size(); i += 2) {
      if (text.contains(MARKS.get(i))) {
        return MARKS.get(i + 1);
      }
    }
    return null;
  }
}
