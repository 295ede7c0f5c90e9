package dev.mooring.processor.boot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sifts the user's settings: what shapes the schema goes to Hibernate, what needs a running system
 * (connections, caches, transactions, listeners, schema actions) does not.
 */
final class BootSettings {
  /** The version of the database, {@code 18.1} or {@code 18}, as the plan knows it. */
  static final String VERSION = "mooring.database.version";

  private static final String[] DROPPED = {
    "hibernate.agroal",
    "hibernate.archive.",
    "hibernate.bytecode.",
    "hibernate.c3p0",
    "hibernate.cache.",
    "hibernate.cdi.",
    "hibernate.cfg",
    "hibernate.classcache",
    "hibernate.classLoader",
    "hibernate.collectioncache",
    "hibernate.connection",
    "hibernate.current_session_context_class",
    "hibernate.delay_cdi_access",
    "hibernate.ejb.",
    "hibernate.enhancer.",
    "hibernate.entity_dirtiness_strategy",
    "hibernate.event.",
    "hibernate.generate_statistics",
    "hibernate.hbm2ddl.",
    "hibernate.hbm_xml_files",
    "hibernate.hikari",
    "hibernate.jdbc.",
    "hibernate.jmx.",
    "hibernate.jndi",
    "hibernate.jta.",
    "hibernate.loaded_classes",
    "hibernate.multiTenancy",
    "hibernate.multi_tenan",
    "hibernate.orm_xml_files",
    "hibernate.persistenceUnitName",
    "hibernate.proxool",
    "hibernate.query.",
    "hibernate.resource.",
    "hibernate.schema_management_tool",
    "hibernate.schema_update.",
    "hibernate.search.",
    "hibernate.session",
    "hibernate.statistics.",
    "hibernate.stats.",
    "hibernate.tenant_identifier_resolver",
    "hibernate.transaction.",
    "hibernate.ucp",
    "hibernate.vibur",
    "hibernate.boot.allow_jdbc_metadata_access",
    "hibernate.temp."
  };

  private static final Set<String> KEPT =
      Set.of(
          "hibernate.hbm2ddl.default_constraint_mode",
          "jakarta.persistence.validation.mode",
          "javax.persistence.validation.mode",
          "jakarta.persistence.database-product-name",
          "jakarta.persistence.database-product-version",
          "jakarta.persistence.database-major-version",
          "jakarta.persistence.database-minor-version");

  private static final Map<String, String> PRODUCTS =
      Map.ofEntries(
          Map.entry("postgresql", "PostgreSQL"),
          Map.entry("h2", "H2"),
          Map.entry("mariadb", "MariaDB"),
          Map.entry("mysql", "MySQL"),
          Map.entry("oracle", "Oracle"),
          Map.entry("sqlserver", "Microsoft SQL Server"),
          Map.entry("db2", "DB2/LINUX"),
          Map.entry("hsqldb", "HSQL Database Engine"),
          // Known to hibernate-community-dialects alone.
          Map.entry("derby", "Apache Derby"),
          Map.entry("hana", "HDB"),
          Map.entry("sybase", "Adaptive Server Enterprise"));

  private BootSettings() {}

  /** The settings for Hibernate's registry, complete. */
  static Map<String, Object> of(BootRequest request) {
    Map<String, Object> settings = new HashMap<>();
    for (Map.Entry<String, String> entry : request.settings().entrySet()) {
      if (keeps(entry.getKey())) {
        settings.put(entry.getKey(), entry.getValue());
      }
    }
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    if (!settings.containsKey("hibernate.dialect")) {
      String product = product(request.dialect());
      if (product != null) {
        settings.putIfAbsent("jakarta.persistence.database-product-name", product);
      }
    }
    version(request.settings().get(VERSION), settings);
    return settings;
  }

  /** Whether Hibernate will know which dialect is meant. */
  static boolean dialectKnown(Map<String, Object> settings) {
    return settings.containsKey("hibernate.dialect")
        || settings.containsKey("jakarta.persistence.database-product-name");
  }

  private static boolean keeps(String name) {
    if (KEPT.contains(name)) {
      return true;
    }
    if (name.startsWith("org.hibernate.")) {
      return name.startsWith("org.hibernate.envers.")
          || name.startsWith("org.hibernate.validator.group.");
    }
    if (!name.startsWith("hibernate.")) {
      return false;
    }
    for (String dropped : DROPPED) {
      if (name.startsWith(dropped)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String product(String dialect) {
    return PRODUCTS.get(dialect.toLowerCase(Locale.ROOT));
  }

  private static void version(@Nullable String version, Map<String, Object> settings) {
    if (version == null || settings.containsKey("jakarta.persistence.database-major-version")) {
      return;
    }
    String[] parts = version.trim().split("\\.", -1);
    if (digits(parts[0])) {
      settings.put("jakarta.persistence.database-major-version", parts[0]);
      settings.put(
          "jakarta.persistence.database-minor-version",
          parts.length > 1 && digits(parts[1]) ? parts[1] : "0");
    }
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 9;
  }
}
