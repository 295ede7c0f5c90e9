package dev.mooring.verifier.config;

import dev.mooring.schema.spi.CompileClasspath;
import org.jspecify.annotations.Nullable;

/**
 * The versions of engines that Quarkus tells Hibernate where nobody states one: the oldest that it
 * supports, which decides column types and checks.
 *
 * <p>From the sources of {@code DialectVersions.Defaults} (3.26); MySQL's is Hibernate's own
 * minimum.
 */
final class QuarkusDefaults {
  static final String PLACE = "Quarkus' default";
  private static final String QUARKUS_ORM = "io.quarkus.hibernate.orm.PersistenceUnit";

  private QuarkusDefaults() {}

  /**
   * {@code null} where Quarkus does not configure Hibernate, or its default makes no difference.
   */
  static @Nullable Stated version(CompileClasspath classpath, String dialect) {
    if (!classpath.hasClass(QUARKUS_ORM)) {
      return null;
    }
    return switch (dialect) {
      case "mariadb" -> Stated.by(PLACE, "10.6");
      case "sqlserver" -> Stated.by(PLACE, "13");
      case "h2" -> Stated.by(PLACE, "2.3.230");
      case "mysql" -> Stated.by(PLACE, "8.0");
      default -> null;
    };
  }
}
