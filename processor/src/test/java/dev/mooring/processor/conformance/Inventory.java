package dev.mooring.processor.conformance;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a database holds.
 *
 * @param schemas the names of its schemas, sorted
 * @param schema as the catalog reader has it
 * @param others what the schema model does not hold, a line each: attributes of composite types
 */
record Inventory(List<String> schemas, Schema schema, List<String> others) {
  private static final String SCHEMAS =
      "select schema_name from information_schema.schemata"
          + " where lower(schema_name) not in ('information_schema', 'mysql', 'performance_schema', 'sys')"
          + " and schema_name not like 'pg\\_%'"
          + " order by 1";

  private static final String COMPOSITES =
      "select n.nspname || '.' || t.typname || ' ' || string_agg(a.attname || ' '"
          + " || format_type(a.atttypid, a.atttypmod), ', ' order by a.attname)"
          + " from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c'"
          + " join pg_attribute a on a.attrelid = c.oid and not a.attisdropped"
          + " join pg_namespace n on n.oid = t.typnamespace"
          + " where n.nspname not in ('pg_catalog', 'information_schema')"
          + " group by n.nspname, t.typname order by 1";

  static Inventory of(Connection connection, String dialect, String defaultSchema)
      throws SQLException {
    List<String> schemas = schemas(connection);
    Schema schema =
        CatalogReader.of(dialect)
            .read(connection, new CatalogScope(defaultSchema, schemas, Set.of(), null));
    List<String> others = dialect.equals("postgresql") ? lines(connection, COMPOSITES) : List.of();
    return new Inventory(schemas, Bounds.sorted(schema), others);
  }

  /** All but the engine's own, sorted. */
  static List<String> schemas(Connection connection) throws SQLException {
    return lines(connection, SCHEMAS);
  }

  private static List<String> lines(Connection connection, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  /** The same without some tables' checks. */
  Inventory with(List<Table> tables) {
    Schema changed =
        new Schema(
            schema.dialect(),
            tables,
            schema.sequences(),
            schema.enums(),
            schema.domains(),
            schema.auxiliary());
    return new Inventory(schemas, changed, others);
  }

  /**
   * A line for each thing in it, sorted; constraints and indexes without their names, keys without
   * the order of their columns.
   */
  Set<String> lines() {
    Set<String> lines = new TreeSet<>();
    schemas.forEach(name -> lines.add("schema " + name));
    others.forEach(other -> lines.add("type " + other));
    for (Table table : schema.tables()) {
      String of = " of " + table.name() + ": ";
      lines.add(
          "table " + table.name() + " " + table.kind() + " " + table.traits() + comment(table));
      table.columns().forEach(column -> lines.add("column" + of + column));
      PrimaryKey key = table.primaryKey();
      if (key != null) {
        lines.add("primary key" + of + sorted(key.columns()));
      }
      add(lines, "unique key" + of, table.uniqueKeys().stream().map(Inventory::nameless).toList());
      add(
          lines,
          "foreign key" + of,
          table.foreignKeys().stream().map(Inventory::nameless).toList());
      add(lines, "check" + of, table.checks().stream().map(Inventory::nameless).toList());
      add(lines, "index" + of, table.indexes().stream().map(Inventory::nameless).toList());
    }
    schema.sequences().forEach(sequence -> lines.add(sequence.toString()));
    schema.enums().forEach(type -> lines.add(type.toString()));
    for (Domain domain : schema.domains()) {
      lines.add("domain " + domain.name() + " " + domain.type() + " " + domain.defaultValue());
      add(
          lines,
          "check of domain " + domain.name() + ": ",
          domain.checks().stream().map(Inventory::nameless).toList());
    }
    return lines;
  }

  /** Primary and foreign keys of several columns in their order, a line each. */
  Set<String> keyOrders() {
    Set<String> orders = new TreeSet<>();
    for (Table table : schema.tables()) {
      PrimaryKey key = table.primaryKey();
      if (key != null) {
        orders.add(table.name() + " primary key " + key.columns());
      }
      for (ForeignKey reference : table.foreignKeys()) {
        orders.add(table.name() + " foreign key " + reference.columns());
      }
    }
    return orders;
  }

  /** The names of constraints and indexes, a line each, with what they name. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Table table : schema.tables()) {
      PrimaryKey key = table.primaryKey();
      if (key != null) {
        names.add(table.name() + " primary key " + name(key.name()));
      }
      table
          .uniqueKeys()
          .forEach(u -> names.add(table.name() + " unique " + u.columns() + " " + name(u.name())));
      table
          .foreignKeys()
          .forEach(
              f ->
                  names.add(
                      table.name() + " foreign key " + sorted(f.columns()) + " " + name(f.name())));
      table
          .checks()
          .forEach(
              c -> names.add(table.name() + " check " + c.expression() + " " + name(c.name())));
      table
          .indexes()
          .forEach(i -> names.add(table.name() + " index " + i.parts() + " " + name(i.name())));
    }
    return names;
  }

  /** H2 numbers the constraints that nobody named, in the order of their creation. */
  private static String name(@Nullable String name) {
    return name == null || name.matches("CONSTRAINT_[0-9A-F_]+") ? "" : name;
  }

  /** Equal lines are counted, so that one of two is not taken for both. */
  private static void add(Set<String> lines, String head, List<String> things) {
    for (String thing : things) {
      String line = head + thing;
      for (int i = 2; !lines.add(line); i++) {
        line = head + thing + " (" + i + ")";
      }
    }
  }

  private static String comment(Table table) {
    return table.comment() == null ? "" : " '" + table.comment() + "'";
  }

  private static String nameless(UniqueKey key) {
    return new UniqueKey(null, key.columns(), key.nullsNotDistinct(), key.deferrability())
        .toString();
  }

  private static String nameless(ForeignKey key) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.add(key.columns().get(i) + " -> " + key.targetColumns().get(i));
    }
    return sorted(pairs)
        + " of "
        + key.target()
        + " on delete "
        + key.onDelete()
        + " on update "
        + key.onUpdate()
        + " "
        + key.deferrability()
        + (key.validated() ? "" : " not validated");
  }

  private static List<String> sorted(List<String> columns) {
    return columns.stream().sorted().toList();
  }

  private static String nameless(CheckConstraint check) {
    return check.expression() + (check.validated() ? "" : " not validated");
  }

  private static String nameless(Index index) {
    return new Index(
            null,
            index.parts(),
            index.unique(),
            index.nullsNotDistinct(),
            index.method(),
            index.predicate(),
            index.include(),
            index.valid())
        .toString();
  }
}
