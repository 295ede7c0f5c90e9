package dev.mooring.schema.catalog;

import dev.mooring.schema.model.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to read of a database.
 *
 * @param defaultSchema the schema whose objects have no qualifier, as the catalog spells it ({@code
 *     public}, {@code PUBLIC})
 * @param furtherSchemas schemas read beside it, in any order
 * @param ignoredTables tables that are not read in any schema, such as Flyway's history
 * @param only the tables to read; {@code null} for all. Sequences, enums and domains are read in
 *     any case
 */
public record CatalogScope(
    String defaultSchema,
    List<String> furtherSchemas,
    Set<String> ignoredTables,
    @Nullable Set<ObjectName> only) {
  public CatalogScope {
    Objects.requireNonNull(defaultSchema, "defaultSchema");
    furtherSchemas = List.copyOf(furtherSchemas);
    ignoredTables = Set.copyOf(ignoredTables);
    only = only == null ? null : Set.copyOf(only);
  }

  /** Everything in one schema. */
  public static CatalogScope of(String defaultSchema) {
    return new CatalogScope(defaultSchema, List.of(), Set.of(), null);
  }

  /** The same without that table. */
  public CatalogScope ignoring(String table) {
    Set<String> ignored = new LinkedHashSet<>(ignoredTables);
    ignored.add(table);
    return new CatalogScope(defaultSchema, furtherSchemas, ignored, only);
  }

  /** All schemas to read, the default one first, none twice. */
  List<String> schemas() {
    Set<String> schemas = new LinkedHashSet<>();
    schemas.add(defaultSchema);
    schemas.addAll(furtherSchemas);
    return new ArrayList<>(schemas);
  }

  /** The model's name of an object that the catalog lists under that schema. */
  ObjectName name(String schema, String name) {
    return new ObjectName(schema.equals(defaultSchema) ? null : schema, name);
  }

  /** Whether that table is to be read. */
  boolean includes(ObjectName table) {
    return !ignoredTables.contains(table.name()) && (only == null || only.contains(table));
  }
}
