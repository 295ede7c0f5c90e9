package dev.mooring.schema.spi;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.state.Digest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one unit: one database, its entities and its migrations.
 *
 * @param unit its name: letters, digits, {@code -}, {@code _} and {@code .}
 * @param dialect the engine: {@code postgresql}, {@code h2}, …
 * @param hibernate settings for Hibernate's boot by their full names, each with its origin
 * @param mappingResources orm.xml files, as resources of the compile class path
 * @param flyway settings by their names in Flyway's configuration ({@code flyway.locations}, …),
 *     each with its origin; the locations are always there
 * @param devUrl a database to use instead of an embedded one; {@code null} for none
 * @param lockFile where the lock is kept
 * @param lockMode whether it may be written
 * @param driftMode whether drift fails the compile
 * @param policies what differences count for
 * @param inputFiles configuration files that decided or would decide, also those that do not exist
 * @param inputDirectories directories whose files decide (migrations), also those that do not exist
 * @param findings what there is to say of the configuration itself
 * @param entities which mapped classes belong to it
 */
public record UnitPlan(
    String unit,
    String dialect,
    Map<String, Setting> hibernate,
    List<String> mappingResources,
    Map<String, Setting> flyway,
    @Nullable Setting devUrl,
    Path lockFile,
    LockMode lockMode,
    DriftMode driftMode,
    PolicySettings policies,
    List<Path> inputFiles,
    List<Path> inputDirectories,
    List<Finding> findings,
    EntityScope entities) {
  /**
   * Among the settings for Hibernate: binary names of classes that are stated to belong to the
   * unit, separated by spaces.
   */
  public static final String LISTED_CLASSES = "mooring.entities.listed";

  /** Among the settings for Hibernate: {@code true} where no other class belongs to the unit. */
  public static final String LISTED_ONLY = "mooring.entities.only";

  /**
   * Key in {@link #hibernate} of the jars whose classes belong to the unit as well, as they are
   * written, a line each.
   */
  public static final String LISTED_JARS = "mooring.entities.jars";

  /**
   * Among the settings for Hibernate: begins those which state the SQL type of a class's columns,
   * with the class's binary name behind it.
   */
  public static final String TYPES = "mooring.types.";

  /**
   * Among the settings for Hibernate: what becomes of the project's own code that Hibernate calls,
   * {@link #RUN} or {@code read}.
   */
  public static final String USER_CODE = "mooring.user-code";

  /** The value of {@link #USER_CODE} that lets it run in the worker. */
  public static final String RUN = "run";

  public UnitPlan {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(dialect, "dialect");
    hibernate = Map.copyOf(hibernate);
    mappingResources = List.copyOf(mappingResources);
    flyway = Map.copyOf(flyway);
    inputFiles = List.copyOf(inputFiles);
    inputDirectories = List.copyOf(inputDirectories);
    findings = List.copyOf(findings);
    Objects.requireNonNull(entities, "entities");
  }

  /** The plan of a unit to which every mapped class belongs. */
  public UnitPlan(
      String unit,
      String dialect,
      Map<String, Setting> hibernate,
      List<String> mappingResources,
      Map<String, Setting> flyway,
      @Nullable Setting devUrl,
      Path lockFile,
      LockMode lockMode,
      DriftMode driftMode,
      PolicySettings policies,
      List<Path> inputFiles,
      List<Path> inputDirectories,
      List<Finding> findings) {
    this(
        unit,
        dialect,
        hibernate,
        mappingResources,
        flyway,
        devUrl,
        lockFile,
        lockMode,
        driftMode,
        policies,
        inputFiles,
        inputDirectories,
        findings,
        EntityScope.ALL);
  }

  /** Where the known differences are kept: beside the lock. */
  public Path baselineFile() {
    return lockFile.resolveSibling(unit + ".baseline.json");
  }

  /**
   * The digest of the dialect and of Hibernate's settings and mapping files: what the entities'
   * schema depends on.
   */
  public String settingsDigest() {
    Digest digest = new Digest().add(dialect);
    for (Map.Entry<String, Setting> setting : new TreeMap<>(hibernate).entrySet()) {
      digest.add(setting.getKey()).add(setting.getValue().value());
    }
    for (String resource : mappingResources) {
      digest.add(resource);
    }
    return digest.hex();
  }

  /**
   * A setting and where it was found.
   *
   * @param origin for people: {@code src/main/resources/application.yml:7}, {@code
   *     -Amooring.dialect}, {@code Spring Boot's default}
   */
  public record Setting(String value, String origin) {
    /** Whether nobody stated it. */
    public boolean isDefault() {
      return origin.endsWith(" default");
    }

    /** The finding at the line where this was found; as it is where that is no line of a file. */
    public Finding blame(Finding finding) {
      int colon = origin.lastIndexOf(':');
      String line = origin.substring(colon + 1);
      return colon > 0 && line.matches("[0-9]{1,9}")
          ? finding.at(origin.substring(0, colon), Integer.parseInt(line))
          : finding;
    }
  }

  /** What may happen to the lock. */
  public enum LockMode {
    /** Written when it is proven and differs. */
    WRITE,
    /** Never written; a stale lock is an error. */
    CHECK
  }

  /** What drift means for the compile. */
  public enum DriftMode {
    ERROR,
    /** Reported, and the compile goes on. */
    WARN
  }
}
