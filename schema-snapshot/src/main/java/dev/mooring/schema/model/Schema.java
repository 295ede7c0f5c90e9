package dev.mooring.schema.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole relational schema.
 *
 * @param dialect the engine whose catalog and SQL the values are spelled for: {@code postgresql},
 *     {@code h2}, {@code mariadb}, {@code mysql}, {@code oracle}, {@code sqlserver}, …
 * @param tables sorted by name; views are listed where an entity maps them or a catalog holds them
 * @param auxiliary raw statements without which the tables cannot be created (composite types,
 *     casts, database objects declared in mappings), in the order in which they must run, before
 *     any table; they are not compared
 */
public record Schema(
    String dialect,
    List<Table> tables,
    List<Sequence> sequences,
    List<EnumType> enums,
    List<Domain> domains,
    List<String> auxiliary) {
  public Schema {
    Objects.requireNonNull(dialect, "dialect");
    tables = Sorted.by(Comparator.comparing(Table::name), tables);
    sequences = Sorted.by(Comparator.comparing(Sequence::name), sequences);
    enums = Sorted.by(Comparator.comparing(EnumType::name), enums);
    domains = Sorted.by(Comparator.comparing(Domain::name), domains);
    auxiliary = List.copyOf(auxiliary);
  }

  /** A schema that holds nothing. */
  public static Schema empty(String dialect) {
    return new Schema(dialect, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The table of that exact name, or {@code null}. */
  public @Nullable Table table(ObjectName name) {
    return Sorted.find(tables, name, Table::name);
  }

  /** The same schema with other tables. */
  public Schema with(List<Table> otherTables) {
    return new Schema(dialect, otherTables, sequences, enums, domains, auxiliary);
  }

  /** The same schema without objects whose names the predicate refuses. */
  public Schema only(Predicate<ObjectName> kept) {
    return new Schema(
        dialect,
        tables.stream().filter(table -> kept.test(table.name())).toList(),
        sequences.stream().filter(sequence -> kept.test(sequence.name())).toList(),
        enums.stream().filter(type -> kept.test(type.name())).toList(),
        domains.stream().filter(domain -> kept.test(domain.name())).toList(),
        auxiliary);
  }

  /** The schemas, in the database's sense, that objects name beside the default one; sorted. */
  public Set<String> namedSchemas() {
    return Stream.of(
            tables.stream().map(Table::name),
            sequences.stream().map(Sequence::name),
            enums.stream().map(EnumType::name),
            domains.stream().map(Domain::name))
        .flatMap(names -> names)
        .flatMap(name -> Stream.ofNullable(name.schema()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
