package dev.mooring.verifier.compare;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableTrait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a catalog shows of the entities' side, with what only the entities know put back. */
final class Mapped {
  private final Schema entities;
  private final Schema migrated;

  /**
   * @param migrated whose types the entities' columns may have, too
   */
  Mapped(Schema entities, Schema migrated) {
    this.entities = entities;
    this.migrated = migrated;
  }

  /**
   * The entities' schema as the catalog spells it. Views stay as the entities say, since the
   * entities do not create them.
   *
   * @param failed tables of which nothing can be said
   */
  Schema of(Schema catalog, Set<ObjectName> failed) {
    Map<ObjectName, Table> read = new HashMap<>();
    for (Table table : catalog.tables()) {
      read.put(table.name(), table);
    }
    List<Table> tables = new ArrayList<>();
    for (Table entity : entities.tables()) {
      Table table = read.get(entity.name());
      if (!failed.contains(entity.name())) {
        tables.add(table == null ? entity : table(entity, table));
      }
    }
    return new Schema(
        catalog.dialect(), tables, sequences(catalog), enums(catalog), domains(catalog), List.of());
  }

  private static Table table(Table entity, Table read) {
    List<Column> columns = new ArrayList<>(read.columns().size());
    for (Column column : read.columns()) {
      Column own = entity.column(column.name());
      columns.add(
          new Column(
              column.name(),
              column.type(),
              column.nullable(),
              column.defaultValue(),
              column.identity(),
              column.generated(),
              column.collation(),
              column.comment(),
              own == null ? null : own.mapping()));
    }
    List<CheckConstraint> checks = new ArrayList<>(read.checks());
    for (CheckConstraint check : entity.checks()) {
      if (check.unknown()) {
        checks.add(check);
      }
    }
    Set<TableTrait> traits = new HashSet<>(read.traits());
    if (entity.traits().contains(TableTrait.READ_ONLY)) {
      traits.add(TableTrait.READ_ONLY);
    }
    return new Table(
        read.name(),
        read.kind(),
        columns,
        read.primaryKey(),
        read.uniqueKeys(),
        read.foreignKeys(),
        checks,
        read.indexes(),
        read.comment(),
        read.options(),
        traits,
        entity.entity());
  }

  private List<Sequence> sequences(Schema catalog) {
    Map<ObjectName, Sequence> read = new HashMap<>();
    for (Sequence sequence : catalog.sequences()) {
      read.put(sequence.name(), sequence);
    }
    List<Sequence> sequences = new ArrayList<>();
    for (Sequence own : entities.sequences()) {
      Sequence s = read.getOrDefault(own.name(), own);
      sequences.add(
          new Sequence(
              s.name(),
              s.type(),
              s.start(),
              s.increment(),
              s.minimum(),
              s.maximum(),
              s.cycle(),
              own.entity()));
    }
    return sequences;
  }

  private List<EnumType> enums(Schema catalog) {
    Set<ObjectName> own = new HashSet<>();
    for (EnumType type : entities.enums()) {
      own.add(type.name());
    }
    List<EnumType> enums = new ArrayList<>();
    for (EnumType type : catalog.enums()) {
      if (own.contains(type.name())) {
        enums.add(type);
      }
    }
    for (EnumType type : migrated.enums()) {
      if (!own.contains(type.name())) {
        enums.add(type);
      }
    }
    return enums;
  }

  private List<Domain> domains(Schema catalog) {
    Set<ObjectName> own = new HashSet<>();
    for (Domain domain : entities.domains()) {
      own.add(domain.name());
    }
    List<Domain> domains = new ArrayList<>();
    for (Domain domain : catalog.domains()) {
      if (own.contains(domain.name())) {
        domains.add(domain);
      }
    }
    for (Domain domain : migrated.domains()) {
      if (!own.contains(domain.name())) {
        domains.add(domain);
      }
    }
    return domains;
  }
}
