package dev.mooring.verifier.config;

import java.util.List;

/** Which of Hibernate's settings a schema can depend on. */
final class HibernateNames {
  static final String DIALECT = "hibernate.dialect";
  static final String PHYSICAL = "hibernate.physical_naming_strategy";
  static final String IMPLICIT = "hibernate.implicit_naming_strategy";

  private static final List<String> PREFIXES =
      List.of("hibernate.", "jakarta.persistence.", "javax.persistence.", "org.hibernate.");

  /** Connections (with their credentials) and schema scripts: nothing a boot offline may see. */
  private static final List<String> WITHHELD =
      List.of(
          "hibernate.connection.",
          "hibernate.hikari.",
          "hibernate.agroal.",
          "hibernate.c3p0.",
          "hibernate.hbm2ddl.",
          "jakarta.persistence.jdbc.",
          "jakarta.persistence.schema-generation.",
          "javax.persistence.jdbc.",
          "javax.persistence.schema-generation.");

  private HibernateNames() {}

  /** Whether that is the full name of a setting that Hibernate's boot knows how to take. */
  static boolean isFullName(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  static boolean matters(String name) {
    if (name.equals("hibernate.hbm2ddl.default_constraint_mode")) {
      return true;
    }
    for (String prefix : WITHHELD) {
      if (name.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }

  static boolean isUrl(String name) {
    return name.equals("hibernate.connection.url")
        || name.equals("jakarta.persistence.jdbc.url")
        || name.equals("javax.persistence.jdbc.url");
  }

  static boolean isDriver(String name) {
    return name.equals("hibernate.connection.driver_class")
        || name.equals("jakarta.persistence.jdbc.driver")
        || name.equals("javax.persistence.jdbc.driver");
  }
}
