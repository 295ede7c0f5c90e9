package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Version;
import org.jspecify.annotations.Nullable;

/** Says when the schema is computed with another Hibernate than the application will run with. */
final class HibernateVersions {
  private static final Pattern JAR =
      Pattern.compile("hibernate-core-(\\d+\\.\\d+)([^/\\\\]*)\\.jar");

  private HibernateVersions() {}

  /**
   * A warning where the first two numbers differ.
   *
   * @param applicationJar where the application's Hibernate comes from; {@code null} where it has
   *     none, which is no finding: it may well compile against the JPA interfaces alone
   */
  static List<Finding> compare(@Nullable String applicationJar) {
    if (applicationJar == null) {
      return List.of();
    }
    Matcher application = JAR.matcher(applicationJar);
    String own = Version.getVersionString();
    if (!application.find() || own.startsWith(application.group(1) + ".")) {
      return List.of();
    }
    String version = application.group(1) + application.group(2);
    return List.of(
        Finding.error(
                "hibernate.version",
                "hibernate-core",
                "the application compiles against Hibernate "
                    + version
                    + ", the schema was computed with "
                    + own,
                "add org.hibernate.orm:hibernate-core:"
                    + version
                    + " to the annotation processor path, before mooring-processor")
            .as(Level.WARNING));
  }
}
