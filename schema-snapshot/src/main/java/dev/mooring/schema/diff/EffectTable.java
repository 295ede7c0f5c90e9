package dev.mooring.schema.diff;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.model.Schema;

/**
 * What each change does to an application whose entities imply the expected schema, when it runs on
 * a database with the actual one. Pure.
 */
public final class EffectTable {
  private final EffectVisitor visitor;

  /**
   * A table for the changes between these schemas.
   *
   * @param expected what entities imply; the mappings of its columns say what was declared and what
   *     is only a default
   * @param actual what migrations produce, or a database holds
   */
  public EffectTable(Schema expected, Schema actual) {
    this.visitor = new EffectVisitor(new ColumnEffects(expected, actual));
  }

  /** The effect of a change that {@link SchemaDiffer} found between the two schemas. */
  public Effect of(SchemaChange change) {
    return change.accept(visitor);
  }
}
