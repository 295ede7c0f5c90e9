package dev.mooring.schema.diff;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random PostgreSQL schemas, the same for the same seed. Names, types and expressions come from
 * small pools, so that two schemas have much in common and differ in many ways.
 */
public final class SchemaGenerator {
  private static final List<String> COLUMNS = List.of("id", "name", "kind", "amount", "at", "ref");
  private static final List<String> TYPES =
      List.of(
          "bigint",
          "integer",
          "character varying(20)",
          "character varying(255)",
          "text",
          "numeric(10,2)",
          "numeric(12,4)",
          "timestamp(6) with time zone",
          "timestamp(3) without time zone",
          "uuid",
          "mood",
          "email",
          "character(3)",
          "text[]");
  private static final List<String> CHECKS =
      List.of(
          "(kind = 'A'::text)",
          "((kind)::text = ANY (ARRAY['A'::text, 'B'::text]))",
          "((kind)::text = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))",
          "(amount > 0)",
          "(amount > 1)",
          "((amount > 0) OR (name IS NULL))");

  private final Random random;

  public SchemaGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** A schema of up to six tables. */
  public Schema schema() {
    List<Table> tables = new ArrayList<>();
    for (String name : some(List.of("a", "b", "c", "d", "e", "f"))) {
      tables.add(table(ObjectName.of(name)));
    }
    List<Sequence> sequences = new ArrayList<>();
    for (String name : some(List.of("s1", "s2", "a_id_seq"))) {
      sequences.add(sequence(name));
    }
    List<EnumType> enums = new ArrayList<>();
    for (String name : some(List.of("mood", "colour"))) {
      enums.add(new EnumType(ObjectName.of(name), some(List.of("A", "B", "C"))));
    }
    List<Domain> domains = new ArrayList<>();
    if (random.nextBoolean()) {
      String type = pick(List.of("text", "character varying(20)"));
      String value = maybe("'x'::text");
      domains.add(new Domain(ObjectName.of("email"), type, random.nextBoolean(), value, checks()));
    }
    return new Schema("postgresql", tables, sequences, enums, domains, List.of());
  }

  /** The same schema, built from its parts in another order. */
  public Schema shuffled(Schema schema) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      tables.add(
          new Table(
              table.name(),
              table.kind(),
              shuffle(table.columns()),
              table.primaryKey(),
              shuffle(table.uniqueKeys()),
              shuffle(table.foreignKeys()),
              shuffle(table.checks()),
              shuffle(table.indexes()),
              table.comment(),
              table.options(),
              table.traits(),
              table.entity()));
    }
    return new Schema(
        schema.dialect(),
        shuffle(tables),
        shuffle(schema.sequences()),
        shuffle(schema.enums()),
        shuffle(schema.domains()),
        schema.auxiliary());
  }

  /** The same schema with another generator's version of some of its tables. */
  public Schema varied(Schema schema) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      tables.add(random.nextInt(3) == 0 ? table(table.name()) : table);
    }
    return new Schema(
        schema.dialect(),
        tables,
        schema.sequences(),
        schema.enums(),
        schema.domains(),
        schema.auxiliary());
  }

  private Table table(ObjectName name) {
    List<Column> columns = new ArrayList<>();
    columns.add(id(name));
    for (String column : some(COLUMNS.subList(1, COLUMNS.size()))) {
      columns.add(column(column));
    }
    List<String> names = columns.stream().map(Column::name).toList();
    TableKind kind = random.nextInt(8) == 0 ? TableKind.VIEW : TableKind.TABLE;
    PrimaryKey key = random.nextInt(4) == 0 ? null : new PrimaryKey(null, nonEmpty(names));
    List<UniqueKey> uniques =
        times(i -> new UniqueKey("u" + i, nonEmpty(names), random.nextBoolean(), deferrability()));
    List<ForeignKey> foreignKeys = times(i -> foreignKey("f" + i, names));
    Set<TableTrait> traits =
        random.nextInt(4) == 0 ? Set.of(pick(List.of(TableTrait.values()))) : Set.of();
    return new Table(
        name,
        kind,
        columns,
        key,
        uniques,
        foreignKeys,
        checks(),
        times(i -> index("i" + i, names)),
        maybe("a comment"),
        null,
        traits,
        null);
  }

  private Column id(ObjectName table) {
    Identity identity =
        switch (random.nextInt(4)) {
          case 0 -> new Identity(Identity.Kind.ALWAYS, 1, 1);
          case 1 -> new Identity(Identity.Kind.BY_DEFAULT, 1, pick(List.of(1, 50)));
          case 2 ->
              new Identity(Identity.Kind.SERIAL, 1, 1, ObjectName.of(table.name() + "_id_seq"));
          default -> null;
        };
    return new Column("id", "bigint", false, null, identity, null, null, null, null);
  }

  private Column column(String name) {
    Generated generated =
        random.nextInt(6) == 0 ? new Generated("(id + 1)", random.nextBoolean()) : null;
    return new Column(
        name,
        pick(TYPES),
        random.nextBoolean(),
        generated == null ? maybe(pick(List.of("NULL::text", "'x'::text", "now()"))) : null,
        null,
        generated,
        random.nextInt(6) == 0 ? "C" : null,
        maybe("a comment"),
        null);
  }

  private ForeignKey foreignKey(String name, List<String> columns) {
    List<String> key = nonEmpty(columns);
    ReferentialAction onDelete = pick(List.of(ReferentialAction.values()));
    ReferentialAction onUpdate = pick(List.of(ReferentialAction.values()));
    ObjectName target = ObjectName.of(pick(List.of("a", "b")));
    return new ForeignKey(
        name, key, target, key, onDelete, onUpdate, deferrability(), random.nextBoolean());
  }

  private Index index(String name, List<String> columns) {
    List<IndexPart> parts =
        nonEmpty(columns).stream()
            .map(c -> new IndexPart(c, false, random.nextInt(4) == 0, null, null, null))
            .toList();
    return new Index(
        name,
        parts,
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0 ? "hash" : null,
        random.nextInt(4) == 0 ? "(amount > 0)" : null,
        random.nextInt(4) == 0 ? List.of(pick(columns)) : List.of(),
        random.nextInt(6) != 0);
  }

  private List<CheckConstraint> checks() {
    List<CheckConstraint> checks = new ArrayList<>();
    for (String expression : some(CHECKS)) {
      boolean unknown = random.nextInt(6) == 0;
      checks.add(
          new CheckConstraint(
              maybe("c" + checks.size()),
              unknown ? "kind" : null,
              expression,
              random.nextInt(4) != 0,
              unknown));
    }
    return checks;
  }

  private Sequence sequence(String name) {
    return new Sequence(
        ObjectName.of(name),
        maybe("integer"),
        1,
        pick(List.of(1, 50)),
        null,
        random.nextInt(4) == 0 ? 99L : null,
        random.nextBoolean(),
        null);
  }

  private Deferrability deferrability() {
    return pick(List.of(Deferrability.values()));
  }

  private <T> List<T> times(java.util.function.IntFunction<T> make) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(make).toList();
  }

  private <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private @Nullable String maybe(String text) {
    return random.nextBoolean() ? text : null;
  }

  /** Some of the pool in its order. */
  private <T> List<T> some(List<T> pool) {
    return pool.stream().filter(element -> random.nextBoolean()).toList();
  }

  /** One to three of the pool in any order. */
  private List<String> nonEmpty(List<String> pool) {
    return shuffle(pool).subList(0, 1 + random.nextInt(Math.min(3, pool.size())));
  }

  private <T> List<T> shuffle(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
