package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * Hibernate's metadata with what its readers share.
 *
 * @param engine as the schema names it
 * @param findings filled while the model is read
 */
record BootedModel(
    MetadataImplementor metadata,
    String engine,
    Dialect dialect,
    Names names,
    Provenance provenance,
    SqlStringGenerationContext context,
    List<Finding> findings) {

  static BootedModel of(
      MetadataImplementor metadata, String engine, Map<String, Object> settings, FactReader facts) {
    Dialect dialect = metadata.getDatabase().getDialect();
    return new BootedModel(
        metadata,
        engine,
        dialect,
        new Names(metadata.getDatabase(), engine, settings),
        new Provenance(metadata, facts),
        SqlStringGenerationContextImpl.fromConfigurationMap(
            metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), Map.of()),
        new ArrayList<>());
  }
}
