package dev.mooring.schema.lock;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Any value that the model admits, from a seed; names within one list are distinct. */
final class SchemaGenerator {
  private static final String[] PIECES = {
    "a",
    "owner",
    "Z",
    "_",
    "é",
    "ß",
    "İ",
    "ı",
    "漢",
    "\uD83D\uDE00",
    "\uD800",
    "\uDC00",
    "\"",
    "\\",
    "'",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u001f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\uffff",
    "/",
    "<<<<<<<",
    "=======",
    "${x}",
    " ",
    ",",
    "]",
    "}",
    "1"
  };
  private static final long[] NUMBERS = {0, 1, -1, 50, 100, Long.MAX_VALUE, Long.MIN_VALUE};

  private final Random random;

  SchemaGenerator(long seed) {
    random = new Random(seed);
  }

  Lock lock() {
    Lock.Migrations migrations = maybe(() -> new Lock.Migrations(text(), random.nextInt(), text()));
    return new Lock(text(), migrations, schema());
  }

  private Schema schema() {
    return new Schema(
        text(),
        distinct(this::table, it -> it.name()),
        distinct(this::sequence, it -> it.name()),
        distinct(() -> new EnumType(name(), texts()), it -> it.name()),
        distinct(this::domain, it -> it.name()),
        texts());
  }

  private Table table() {
    return new Table(
        name(),
        any(TableKind.class),
        distinct(this::column, Column::name),
        maybe(() -> new PrimaryKey(maybe(this::text), texts())),
        distinct(this::uniqueKey, UniqueKey::name),
        distinct(this::foreignKey, ForeignKey::name),
        distinct(this::check, CheckConstraint::name),
        distinct(this::index, Index::name),
        maybe(this::text),
        maybe(this::text),
        some(TableTrait.class),
        maybe(this::text));
  }

  private Column column() {
    return new Column(
        text(),
        text(),
        random.nextBoolean(),
        maybe(this::text),
        maybe(() -> new Identity(any(Identity.Kind.class), number(), number(), maybe(this::name))),
        maybe(() -> new Generated(text(), random.nextBoolean())),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> new ColumnMapping(text(), some(ColumnMapping.Fact.class), texts())));
  }

  private UniqueKey uniqueKey() {
    return new UniqueKey(
        maybe(this::text), texts(), random.nextBoolean(), any(Deferrability.class));
  }

  private ForeignKey foreignKey() {
    return new ForeignKey(
        maybe(this::text),
        texts(),
        name(),
        texts(),
        any(ReferentialAction.class),
        any(ReferentialAction.class),
        any(Deferrability.class),
        random.nextBoolean());
  }

  private CheckConstraint check() {
    return new CheckConstraint(
        maybe(this::text), maybe(this::text), text(), random.nextBoolean(), random.nextBoolean());
  }

  private Index index() {
    return new Index(
        maybe(this::text),
        list(this::part),
        random.nextBoolean(),
        random.nextBoolean(),
        maybe(this::text),
        maybe(this::text),
        texts(),
        random.nextBoolean());
  }

  private IndexPart part() {
    return random.nextBoolean()
        ? IndexPart.column(text())
        : new IndexPart(
            text(),
            random.nextBoolean(),
            random.nextBoolean(),
            maybe(() -> any(IndexPart.Nulls.class)),
            maybe(this::text),
            maybe(this::text));
  }

  private Sequence sequence() {
    return new Sequence(
        name(),
        maybe(this::text),
        number(),
        number(),
        maybe(this::number),
        maybe(this::number),
        random.nextBoolean(),
        maybe(this::text));
  }

  private Domain domain() {
    return new Domain(
        name(),
        text(),
        random.nextBoolean(),
        maybe(this::text),
        distinct(this::check, CheckConstraint::name));
  }

  private ObjectName name() {
    return new ObjectName(maybe(() -> "s" + text()), text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private List<String> texts() {
    return list(this::text);
  }

  private long number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return constants[random.nextInt(constants.length)];
  }

  private <E extends Enum<E>> Set<E> some(Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    for (int i = random.nextInt(4); i > 0; i--) {
      constants.add(any(type));
    }
    return constants;
  }

  private <T> T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> list(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }

  private <T> List<T> distinct(Supplier<T> value, Function<T, Object> name) {
    Set<Object> names = new HashSet<>();
    List<T> values = list(value);
    values.removeIf(it -> name.apply(it) != null && !names.add(name.apply(it)));
    return values;
  }
}
