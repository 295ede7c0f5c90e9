package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Version;
import org.jspecify.annotations.Nullable;

/**
 * Says when the schema is computed with another Hibernate than the application will run with. Each
 * of 6.6 to 8.0 makes another schema of the same entities, so that a proof by one says nothing of
 * another; the patches of one make the same (docs/hibernate-versions.md).
 */
final class HibernateVersions {
  private static final Pattern JAR =
      Pattern.compile("hibernate-core-((\\d+)\\.(\\d+)\\.[^/\\\\!]*)\\.jar");
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

  private HibernateVersions() {}

  /**
   * An error where the first two numbers differ.
   *
   * @param applicationJar where the application's Hibernate comes from; {@code null} where it has
   *     none, which is no finding: it may well compile against the JPA interfaces alone
   * @param lenient whether it is a warning instead
   */
  static List<Finding> compare(@Nullable String applicationJar, boolean lenient) {
    return compare(applicationJar, Version.getVersionString(), lenient);
  }

  static List<Finding> compare(@Nullable String applicationJar, String own, boolean lenient) {
    Matcher application = JAR.matcher(applicationJar == null ? "" : applicationJar);
    Matcher computing = NUMBERS.matcher(own);
    if (!application.find()
        || !computing.matches()
        || (application.group(2).equals(computing.group(1))
            && application.group(3).equals(computing.group(2)))) {
      return List.of();
    }
    String version = application.group(1);
    String message =
        "the application compiles against Hibernate "
            + version
            + ", its schema was computed with "
            + own
            + ", which makes another one of the same entities";
    int major = Integer.parseInt(application.group(2));
    if (major < 6 || (major == 6 && Integer.parseInt(application.group(3)) < 6)) {
      return List.of(
          Finding.error(
                  "hibernate.version",
                  "hibernate-core",
                  message,
                  "Mooring works with Hibernate 6.6 and later: until the application does, its"
                      + " schema may differ from what is told here")
              .as(Level.WARNING));
    }
    Finding finding =
        Finding.error(
            "hibernate.version",
            "hibernate-core",
            message,
            "Maven, in the <annotationProcessorPaths> of maven-compiler-plugin:\n"
                + "<path><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId>"
                + "<version>"
                + version
                + "</version></path>",
            "Gradle, in dependencies:\n"
                + "annotationProcessor('org.hibernate.orm:hibernate-core') { version { strictly '"
                + version
                + "' } }");
    return List.of(lenient ? finding.as(Level.WARNING) : finding);
  }
}
