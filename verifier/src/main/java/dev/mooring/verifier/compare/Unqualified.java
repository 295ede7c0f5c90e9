package dev.mooring.verifier.compare;

import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in the default schema without it: entities may spell it out ({@code
 * hibernate.default_schema}), catalogs do not.
 */
public final class Unqualified {
  private final String defaultSchema;

  private Unqualified(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  /** The schema with such names. */
  public static Schema of(Schema schema, String defaultSchema) {
    return new Unqualified(defaultSchema).schema(schema);
  }

  private ObjectName name(ObjectName name) {
    return defaultSchema.equals(name.schema()) ? ObjectName.of(name.name()) : name;
  }

  private Schema schema(Schema schema) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      tables.add(table(table));
    }
    List<Sequence> sequences = new ArrayList<>();
    for (Sequence s : schema.sequences()) {
      sequences.add(
          new Sequence(
              name(s.name()),
              s.type(),
              s.start(),
              s.increment(),
              s.minimum(),
              s.maximum(),
              s.cycle(),
              s.entity()));
    }
    List<EnumType> enums = new ArrayList<>();
    for (EnumType type : schema.enums()) {
      enums.add(new EnumType(name(type.name()), type.values()));
    }
    List<Domain> domains = new ArrayList<>();
    for (Domain d : schema.domains()) {
      domains.add(new Domain(name(d.name()), d.type(), d.nullable(), d.defaultValue(), d.checks()));
    }
    return new Schema(schema.dialect(), tables, sequences, enums, domains, schema.auxiliary());
  }

  private Table table(Table table) {
    List<ForeignKey> keys = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      keys.add(
          new ForeignKey(
              key.name(),
              key.columns(),
              name(key.target()),
              key.targetColumns(),
              key.onDelete(),
              key.onUpdate(),
              key.deferrability(),
              key.validated()));
    }
    return new Table(
        name(table.name()),
        table.kind(),
        table.columns(),
        table.primaryKey(),
        table.uniqueKeys(),
        keys,
        table.checks(),
        table.indexes(),
        table.comment(),
        table.options(),
        table.traits(),
        table.entity());
  }
}
