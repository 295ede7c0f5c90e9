package dev.mooring.schema.spi;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What the entities imply.
 *
 * @param schema with mappings on its columns
 * @param findings mapping errors and what could not be known
 */
public record EntitySchema(Schema schema, List<Finding> findings) {
  public EntitySchema {
    Objects.requireNonNull(schema, "schema");
    findings = List.copyOf(findings);
  }
}
