package dev.mooring.processor;

import dev.mooring.processor.snapshot.CompilationModel;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Extensions of Hibernate that the application compiles against. Without them its schema would lack
 * what they add, so that the worker takes them from the compile class path where the processor path
 * has none: they are of the same release as the Hibernate there, or else it is said.
 *
 * @param jars what to add to the worker's class path, in a fixed order
 * @param findings extensions that cannot be taken from there
 */
record HibernateExtensions(List<Path> jars, List<Finding> findings) {
  private static final String CORE = "hibernate-core";
  private static final Pattern VERSION =
      Pattern.compile("hibernate-[a-z]+-((\\d+\\.\\d+)[^/\\\\]*)\\.jar");

  /**
   * One of them.
   *
   * @param type that tells whether it is there
   * @param adds what the schema lacks without it
   * @param companions types of the libraries that it needs besides Hibernate's own
   */
  private record Extension(String artifact, String type, String adds, List<String> companions) {}

  private static final List<Extension> KNOWN =
      List.of(
          new Extension(
              "hibernate-envers", "org.hibernate.envers.Audited", "audit tables", List.of()),
          new Extension(
              "hibernate-spatial",
              "org.hibernate.spatial.SpatialFunction",
              "types of geometries",
              List.of("org.geolatte.geom.Geometry", "org.locationtech.jts.geom.Geometry")),
          new Extension(
              "hibernate-vector",
              "org.hibernate.vector.SparseFloatVector",
              "types of vectors",
              List.of()));

  HibernateExtensions {
    jars = List.copyOf(jars);
    findings = List.copyOf(findings);
  }

  /**
   * What the compilation has and the processor path lacks.
   *
   * @param processorPath where Hibernate itself is
   */
  static HibernateExtensions of(List<Path> processorPath, CompilationModel model) {
    List<Path> jars = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Matcher core = core(processorPath);
    for (Extension extension : KNOWN) {
      if (provided(extension.type()) || model.element(extension.type()) == null) {
        continue;
      }
      Path jar = jar(extension.type(), model);
      if (jar == null || !sameRelease(jar, core)) {
        findings.add(missing(extension, jar, core));
        continue;
      }
      jars.add(jar);
      for (String companion : extension.companions()) {
        Path needed = provided(companion) ? null : jar(companion, model);
        if (needed != null) {
          jars.add(needed);
        }
      }
    }
    return new HibernateExtensions(jars, findings);
  }

  private static @Nullable Matcher core(List<Path> processorPath) {
    for (Path entry : processorPath) {
      Matcher version = VERSION.matcher(String.valueOf(entry.getFileName()));
      if (entry.getFileName().toString().startsWith(CORE) && version.matches()) {
        return version;
      }
    }
    return null;
  }

  private static boolean sameRelease(Path jar, @Nullable Matcher core) {
    Matcher own = VERSION.matcher(jar.getFileName().toString());
    return core == null || !own.matches() || own.group(2).equals(core.group(2));
  }

  private static boolean provided(String type) {
    return HibernateExtensions.class.getClassLoader().getResource(file(type)) != null;
  }

  private static String file(String type) {
    return type.replace('.', '/') + ".class";
  }

  private static @Nullable Path jar(String type, CompilationModel model) {
    String location = model.resourceLocation(file(type));
    if (location == null || !location.startsWith("jar:") || !location.contains("!/")) {
      return null;
    }
    try {
      Path jar = Path.of(URI.create(location.substring("jar:".length(), location.indexOf("!/"))));
      return Files.isRegularFile(jar) ? jar : null;
    } catch (IllegalArgumentException notAFile) {
      return null;
    }
  }

  private static Finding missing(Extension extension, @Nullable Path jar, @Nullable Matcher core) {
    String version = core == null ? "<version of hibernate-core>" : core.group(1);
    return Finding.error(
            "hibernate.extension",
            extension.artifact(),
            "the application compiles against "
                + (jar == null ? extension.artifact() : jar.getFileName())
                + ", which is not on the annotation processor path beside Hibernate "
                + version
                + ": its "
                + extension.adds()
                + " may be missing from the schema",
            "add org.hibernate.orm:"
                + extension.artifact()
                + ":"
                + version
                + " to the annotation processor path, before mooring-processor")
        .as(Level.WARNING);
  }
}
