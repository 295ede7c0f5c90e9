package dev.mooring.verifier.compare;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a migration may have done otherwise.
 *
 * @param code the one code that tells it
 * @param object what a finding is to be about; at least its beginning
 * @param sql what does it
 */
record Mutation(String code, String object, List<String> sql) {

  /** All that are possible in a schema, in a fixed order. */
  static List<Mutation> of(Schema schema) {
    SqlDialect dialect = SqlDialect.of(schema.dialect());
    List<Mutation> all = new ArrayList<>();
    for (Table table : schema.tables()) {
      String name = dialect.quote(table.name());
      for (Column column : table.columns()) {
        column(table, name, column, dialect, all);
      }
      String alter = "alter table " + name + " ";
      add(all, "column.extra", name, alter + "add column added integer");
      add(all, "check.extra", name, alter + "add constraint added check (n < 1000)");
      add(all, "unique.extra", name, alter + "add constraint added unique (n)");
      add(all, "index.extra", name, "create index added on " + name + " (n)");
      add(all, "table.comment", name, "comment on table " + name + " is 'other'");
      for (CheckConstraint check : table.checks()) {
        add(all, "check.missing", name, alter + drop(check.name(), dialect));
      }
      for (UniqueKey key : table.uniqueKeys()) {
        add(all, "unique.missing", name, alter + drop(key.name(), dialect));
      }
      for (Index index : table.indexes()) {
        add(all, "index.missing", name, dialect.dropIndex(table.name(), index.name()));
      }
      for (ForeignKey key : table.foreignKeys()) {
        foreignKey(name, key, dialect, all);
      }
      if (!isTarget(schema, table)) {
        add(all, "table.missing", name, "drop table " + name);
        add(all, "primary-key.missing", name, alter + drop(table.primaryKey().name(), dialect));
      }
    }
    for (Sequence sequence : schema.sequences()) {
      String name = dialect.quote(sequence.name());
      add(all, "sequence.missing", name, "drop sequence " + name);
      add(all, "sequence.increment", name, "alter sequence " + name + " increment by 3");
    }
    add(all, "table.extra", "added", "create table added (id integer)");
    add(all, "sequence.extra", "added", "create sequence added");
    return all;
  }

  private static void column(
      Table table, String name, Column column, SqlDialect dialect, List<Mutation> all) {
    String quoted = dialect.quote(column.name());
    String object = name + "." + quoted;
    String alter = "alter table " + name + " alter column " + quoted + " ";
    if (quoted.equals("id")) {
      return;
    }
    add(all, "column.comment", object, "comment on column " + object + " is 'other'");
    add(all, "column.nullable", object, alter + (column.nullable() ? "set" : "drop") + " not null");
    if (isAlone(table, column)) {
      add(all, "column.missing", object, "alter table " + name + " drop column " + quoted);
    }
    String type = column.type().toLowerCase(Locale.ROOT);
    if (column.defaultValue() != null) {
      add(all, "column.default", object, alter + "drop default");
    } else if (type.equals("integer")) {
      add(all, "column.default", object, alter + "set default 3");
    }
    if (!isAlone(table, column)) {
      return;
    }
    String changed = alter + "set data type ";
    switch (type) {
      case "character varying(20)" -> add(all, "column.length", object, changed + "varchar(10)");
      case "character varying(255)" -> add(all, "column.length", object, changed + "varchar(300)");
      case "numeric(10,2)", "numeric(10, 2)" -> {
        add(all, "column.precision", object, changed + "numeric(8,2)");
        // One digit less in front of the point: numbers are refused, not rounded.
        add(all, "column.precision", object, changed + "numeric(10,3)");
        add(all, "column.scale", object, changed + "numeric(11,3)");
      }
      case "smallint", "integer" -> {
        if (column.defaultValue() == null) {
          add(all, "column.type", object, changed + "bigint");
        }
      }
      case "timestamp(6) without time zone", "timestamp(6)" ->
          add(all, "column.timezone", object, changed + "timestamp(6) with time zone");
      case "date" -> add(all, "column.type", object, changed + "timestamp(6)");
      default -> {}
    }
  }

  private static void foreignKey(
      String name, ForeignKey key, SqlDialect dialect, List<Mutation> all) {
    String drop = "alter table " + name + " " + drop(key.name(), dialect);
    add(all, "foreign-key.missing", name, drop);
    String action = key.onDelete() == ReferentialAction.CASCADE ? "set null" : "cascade";
    add(
        all,
        "foreign-key.on-delete",
        name,
        drop,
        "alter table %s add constraint other foreign key (parent) references %s (id) on delete %s"
            .formatted(name, dialect.quote(key.target()), action));
  }

  private static String drop(String constraint, SqlDialect dialect) {
    return "drop constraint " + dialect.quote(constraint);
  }

  private static void add(List<Mutation> all, String code, String object, String... sql) {
    all.add(new Mutation(code, object, List.of(sql)));
  }

  /** Whether no constraint and no index is about the column. */
  private static boolean isAlone(Table table, Column column) {
    String name = column.name();
    return !name.equalsIgnoreCase("n")
        && table.uniqueKeys().stream().noneMatch(key -> key.columns().contains(name))
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(name))
        && table.indexes().stream()
            .noneMatch(index -> index.parts().stream().anyMatch(p -> p.value().equals(name)));
  }

  private static boolean isTarget(Schema schema, Table target) {
    return schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(key -> key.target().equals(target.name()));
  }
}
