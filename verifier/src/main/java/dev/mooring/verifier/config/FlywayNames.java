package dev.mooring.verifier.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Flyway that decide what migrations produce, in the spelling of Flyway's {@code
 * ConfigUtils} (13.12), without the prefix {@code flyway.}.
 */
final class FlywayNames {
  static final String PREFIX = "flyway.";
  static final String PLACEHOLDERS = "placeholders.";
  static final String LOCATIONS = "locations";
  static final String CALLBACK_LOCATIONS = "callbackLocations";

  static final List<String> KNOWN =
      List.of(
          "baselineDescription",
          "baselineMigrationPrefix",
          "baselineOnMigrate",
          "baselineVersion",
          CALLBACK_LOCATIONS,
          "callbacks",
          "createSchemas",
          "defaultSchema",
          "detectEncoding",
          "encoding",
          "executeInTransaction",
          "failOnMissingLocations",
          "group",
          "ignoreMigrationPatterns",
          "initSql",
          "installedBy",
          LOCATIONS,
          "lockRetryCount",
          "mixed",
          "outOfOrder",
          "placeholderPrefix",
          "placeholderReplacement",
          "placeholderSeparator",
          "placeholderSuffix",
          "repeatableSqlMigrationPrefix",
          "schemas",
          "scriptPlaceholderPrefix",
          "scriptPlaceholderSuffix",
          "skipDefaultCallbacks",
          "skipDefaultResolvers",
          "sqlMigrationPrefix",
          "sqlMigrationSeparator",
          "sqlMigrationSuffixes",
          "stream",
          "table",
          "tablespace",
          "target",
          "validateMigrationNaming",
          "validateOnMigrate");

  /** Engine-specific settings, as Spring spells them and as Flyway does. */
  private static final Map<String, String> NESTED =
      Map.of(
          "postgresql.transactionallock", "postgresql.transactional.lock",
          "postgresql.transactional.lock", "postgresql.transactional.lock",
          "oracle.sqlplus", "oracle.sqlplus",
          "oracle.sqlpluswarn", "oracle.sqlplusWarn");

  private static final Map<String, String> SQUEEZED = new TreeMap<>();

  static {
    for (String name : KNOWN) {
      SQUEEZED.put(Names.squeeze(name), name);
    }
    SQUEEZED.put("initsqls", "initSql");
  }

  private FlywayNames() {}

  /**
   * Flyway's own spelling of a name written in camel case, with dashes or with underscores; {@code
   * null} if it is not known. Names of placeholders stay as they are.
   */
  static @Nullable String official(String name) {
    if (name.startsWith(PLACEHOLDERS) && name.length() > PLACEHOLDERS.length()) {
      return name;
    }
    String squeezed = Names.squeeze(name);
    @Nullable String nested = NESTED.get(squeezed);
    return nested != null ? nested : SQUEEZED.get(squeezed);
  }
}
