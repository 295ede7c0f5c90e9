package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BootSettingsTest {
  @Test
  void keepsWhatShapesTheSchemaAndNothingThatNeedsASystem() {
    Map<String, Object> settings =
        of(
            "postgresql",
            Map.ofEntries(
                Map.entry("hibernate.physical_naming_strategy", "x.Naming"),
                Map.entry("hibernate.type.preferred_uuid_jdbc_type", "CHAR"),
                Map.entry("hibernate.timezone.default_storage", "NORMALIZE"),
                Map.entry("hibernate.hbm2ddl.default_constraint_mode", "NO_CONSTRAINT"),
                Map.entry("org.hibernate.envers.audit_table_suffix", "_h"),
                Map.entry("hibernate.hbm2ddl.auto", "create-drop"),
                Map.entry("hibernate.connection.url", "jdbc:x"),
                Map.entry("hibernate.cache.region.factory_class", "x.Cache"),
                Map.entry("hibernate.session_factory.interceptor", "x.Interceptor"),
                Map.entry("hibernate.multi_tenant_connection_provider", "x.Tenants"),
                Map.entry("hibernate.boot.allow_jdbc_metadata_access", "true"),
                Map.entry("jakarta.persistence.jdbc.url", "jdbc:x"),
                Map.entry("spring.jpa.show-sql", "true")));
    assertThat(settings)
        .containsOnlyKeys(
            "hibernate.physical_naming_strategy",
            "hibernate.type.preferred_uuid_jdbc_type",
            "hibernate.timezone.default_storage",
            "hibernate.hbm2ddl.default_constraint_mode",
            "org.hibernate.envers.audit_table_suffix",
            "hibernate.boot.allow_jdbc_metadata_access",
            "jakarta.persistence.database-product-name")
        .containsEntry("hibernate.boot.allow_jdbc_metadata_access", "false");
  }

  @Test
  void versionOfTheDatabase() {
    assertThat(of("postgresql", Map.of(BootSettings.VERSION, "18.1")))
        .containsEntry("jakarta.persistence.database-product-name", "PostgreSQL")
        .containsEntry("jakarta.persistence.database-major-version", "18")
        .containsEntry("jakarta.persistence.database-minor-version", "1");
    assertThat(of("h2", Map.of(BootSettings.VERSION, "unknown")))
        .doesNotContainKey("jakarta.persistence.database-major-version");
  }

  @Test
  void anExplicitDialectNeedsNoProduct() {
    assertThat(of("acme", Map.of("hibernate.dialect", "acme.Dialect")))
        .doesNotContainKey("jakarta.persistence.database-product-name");
  }

  private static Map<String, Object> of(String dialect, Map<String, String> settings) {
    return BootSettings.of(new BootRequest(dialect, List.of(), List.of(), List.of(), settings));
  }
}
