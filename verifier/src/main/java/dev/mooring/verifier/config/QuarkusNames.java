package dev.mooring.verifier.config;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Quarkus' settings are called, from the interfaces {@code HibernateOrmConfigPersistenceUnit},
 * {@code HibernateOrmRuntimeConfigPersistenceUnit}, {@code FlywayDataSourceBuildTimeConfig} and
 * {@code FlywayDataSourceRuntimeConfig} of Quarkus 3.
 */
final class QuarkusNames {
  static final String ORM = "quarkus.hibernate-orm";
  static final String DATASOURCE = "quarkus.datasource";
  static final String FLYWAY = "quarkus.flyway";

  /** What is set for a persistence unit, by the first part of its name. */
  static final Set<String> UNIT =
      Set.of(
          "datasource",
          "packages",
          "dialect",
          "database",
          "physicalnamingstrategy",
          "implicitnamingstrategy",
          "metadatabuildercontributor",
          "mappingfiles",
          "mapping",
          "discriminator",
          "quoteidentifiers",
          "schemamanagement",
          "sqlloadscript",
          "scripts",
          "validation",
          "multitenant",
          "unsupportedproperties",
          "active",
          "log",
          "jdbc",
          "fetch",
          "query",
          "cache");

  /** Settings of Hibernate's that are handed on as they are. */
  static final Map<String, String> HIBERNATE =
      Map.of(
          "dialect", HibernateNames.DIALECT,
          "physical-naming-strategy", HibernateNames.PHYSICAL,
          "implicit-naming-strategy", HibernateNames.IMPLICIT,
          "database.default-schema", "hibernate.default_schema",
          "database.default-catalog", "hibernate.default_catalog",
          "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
          "discriminator.ignore-explicit-for-joined",
              "hibernate.discriminator.ignore_explicit_for_joined");

  /** Flyway's settings that Quarkus has under the same name; it knows no others. */
  static final List<String> MIGRATIONS =
      List.of(
          "baselineDescription",
          "baselineOnMigrate",
          "baselineVersion",
          "callbacks",
          "createSchemas",
          "defaultSchema",
          "ignoreMigrationPatterns",
          "outOfOrder",
          "placeholderPrefix",
          "placeholderSuffix",
          "repeatableSqlMigrationPrefix",
          "schemas",
          "sqlMigrationPrefix",
          "table",
          "validateMigrationNaming",
          "validateOnMigrate");

  /** Short names of {@code db-kind}. */
  static final Map<String, String> KINDS =
      Map.of("pg", "postgresql", "pgsql", "postgresql", "psql", "postgresql", "mssql", "sqlserver");

  private QuarkusNames() {}
}
