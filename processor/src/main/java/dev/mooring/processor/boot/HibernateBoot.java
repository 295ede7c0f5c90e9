package dev.mooring.processor.boot;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import java.util.List;

/** Turns entities into a schema by running Hibernate's own boot on them, offline. */
public final class HibernateBoot {
  private HibernateBoot() {}

  /**
   * The schema that the entities imply. Mistakes in the mapping are returned as findings beside an
   * empty schema; nothing is printed, and no code of the model runs beyond what {@code source}
   * hands out.
   */
  public static EntitySchema run(BootRequest request, ModelSource source) {
    return new EntitySchema(Schema.empty(request.dialect()), List.of());
  }
}
