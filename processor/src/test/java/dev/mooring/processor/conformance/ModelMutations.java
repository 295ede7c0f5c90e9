package dev.mooring.processor.conformance;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be otherwise in what a model's entities imply, one thing at a time, and what
 * can be otherwise without meaning anything else. What engines refuse, and what brings a second
 * difference about, is left out.
 */
final class ModelMutations {
  private static final Pattern VARCHAR = Pattern.compile("varchar\\((\\d{1,4})\\)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?:numeric|decimal)\\((\\d+), ?(\\d+)\\)");
  private static final Pattern INLINE_ENUM = Pattern.compile("enum ?\\(.*\\)");

  private final Schema schema;
  private final SqlDialect dialect;
  private final List<ModelMutation> all = new ArrayList<>();

  private ModelMutations(Schema schema) {
    this.schema = schema;
    this.dialect = SqlDialect.of(schema.dialect());
  }

  /** In a fixed order. */
  static List<ModelMutation> of(Schema schema) {
    ModelMutations mutations = new ModelMutations(schema);
    mutations.names();
    for (Table table : schema.tables()) {
      // What stands behind the bracket may name columns.
      if (table.kind() == TableKind.TABLE && isPlain(table)) {
        mutations.table(table);
      }
    }
    for (Sequence sequence : schema.sequences()) {
      mutations.sequence(sequence);
    }
    for (EnumType type : schema.enums()) {
      mutations.enumType(type);
    }
    mutations.extraTable();
    return mutations.all;
  }

  private void table(Table table) {
    String name = dialect.quote(table.name());
    for (Column column : table.columns()) {
      if (column.generated() == null) {
        column(table, column);
      }
    }
    change(table, "column.extra", name + "." + added(), t -> t.columns.add(plain(fold("added"))));
    change(
        table,
        table.comment() == null || table.comment().isEmpty() ? "" : "table.comment",
        name,
        t -> t.comment = "written by hand");
    primaryKey(table);
    for (UniqueKey key : table.uniqueKeys()) {
      unique(table, key);
    }
    for (ForeignKey key : table.foreignKeys()) {
      foreignKey(table, key);
    }
    for (CheckConstraint check : table.checks()) {
      check(table, check);
    }
    for (Index index : table.indexes()) {
      index(table, index);
    }
    if (!isTarget(table)) {
      List<Table> tables = new ArrayList<>(schema.tables());
      tables.remove(table);
      add("table.missing", name, with(tables));
    }
  }

  private void column(Table table, Column column) {
    String object = place(table, List.of(column.name()));
    String type = column.type().toLowerCase(Locale.ROOT);
    change(
        table,
        column.comment() == null || column.comment().isEmpty() ? "" : "column.comment",
        object,
        t -> replace(t, column, commented(column)));
    if (column.identity() != null) {
      if (!isMysql()) {
        change(
            table,
            "column.identity",
            object,
            t -> replace(t, column, like(column, column.type(), false, null)));
      }
      return;
    }
    boolean key =
        table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
    boolean number = type.equals("integer") || type.equals("bigint");
    boolean emptied = column.defaultValue() != null || isReferring(table, List.of(column.name()));
    if (!key && !emptied && (number || VARCHAR.matcher(type).matches())) {
      change(
          table,
          column.nullable() && isPrimitive(column) ? "" : "column.nullable",
          object,
          t ->
              replace(
                  t,
                  column,
                  like(column, column.type(), !column.nullable(), column.defaultValue())));
    }
    if (number && !key) {
      // A default that only the database has is no difference: Hibernate sends every column.
      change(
          table,
          column.defaultValue() == null ? "" : "column.default",
          object,
          t ->
              replace(
                  t,
                  column,
                  like(
                      column,
                      column.type(),
                      column.nullable(),
                      column.defaultValue() == null ? "3" : null)));
    }
    if (isAlone(table, column)) {
      change(table, "column.missing", object, t -> t.columns.remove(column));
      types(table, column, type, object);
      additions(table, column, type, object);
    }
  }

  private void types(Table table, Column column, String type, String object) {
    Matcher text = VARCHAR.matcher(type);
    Matcher number = NUMERIC.matcher(type);
    if (text.matches()) {
      int length = Integer.parseInt(text.group(1));
      type(table, column, "column.length", object, "varchar(" + (length + 1) + ")");
      if (length > 1 && column.defaultValue() == null) {
        type(table, column, "column.length", object, "varchar(" + (length - 1) + ")");
      }
    } else if (number.matches()) {
      int precision = Integer.parseInt(number.group(1));
      int scale = Integer.parseInt(number.group(2));
      type(table, column, "column.precision", object, numeric(precision - 1, scale));
      type(table, column, "column.scale", object, numeric(precision + 1, scale + 1));
    } else if (type.equals("integer") || type.equals("smallint")) {
      type(table, column, "column.type", object, "bigint");
    } else if (type.equals("timestamp(6) with time zone")) {
      type(table, column, "column.timezone", object, "timestamp(6)");
    } else if (type.equals("date")) {
      type(table, column, "column.type", object, isMysql() ? "datetime(6)" : "timestamp(6)");
    } else if (INLINE_ENUM.matcher(type).matches()) {
      String wider = column.type().substring(0, column.type().length() - 1) + ",'ADDED')";
      type(table, column, "column.values", object, wider);
    }
  }

  private void type(Table table, Column column, String code, String object, String type) {
    change(
        table,
        code,
        object,
        t -> replace(t, column, like(column, type, column.nullable(), column.defaultValue())));
  }

  private void additions(Table table, Column column, String type, String object) {
    List<String> columns = List.of(column.name());
    Matcher text = VARCHAR.matcher(type);
    boolean number = type.equals("integer") || type.equals("bigint");
    if (number) {
      String condition = dialect.quote(column.name()) + " < 1000";
      change(
          table,
          "check.extra",
          object,
          t -> t.checks.add(new CheckConstraint("added", null, condition, true, false)));
    }
    if (number || (text.matches() && Integer.parseInt(text.group(1)) <= 255)) {
      change(
          table,
          "unique.extra",
          object,
          t ->
              t.uniqueKeys.add(
                  new UniqueKey("added", columns, false, Deferrability.NOT_DEFERRABLE)));
      change(table, "index.extra", object, t -> t.indexes.add(plainIndex("added", columns, false)));
    }
  }

  private void primaryKey(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key == null
        || isTarget(table)
        || table.columns().stream().anyMatch(column -> column.identity() != null)) {
      return;
    }
    change(table, "primary-key.missing", place(table, key.columns()), t -> t.primaryKey = null);
    if (key.columns().size() > 1) {
      List<String> fewer = key.columns().subList(0, 1);
      change(
          table,
          "primary-key.columns",
          place(table, key.columns()),
          t -> t.primaryKey = new PrimaryKey(key.name(), fewer));
    }
  }

  private void unique(Table table, UniqueKey key) {
    if (isRepeated(table, key.columns()) || isTarget(table, key.columns())) {
      return;
    }
    String object = place(table, key.columns());
    change(table, "unique.missing", object, t -> t.uniqueKeys.remove(key));
    if (key.deferrability() == Deferrability.NOT_DEFERRABLE && !key.nullsNotDistinct()) {
      change(
          table,
          "",
          "unique index for " + object,
          t -> {
            t.uniqueKeys.remove(key);
            t.indexes.add(plainIndex("in_its_place", key.columns(), true));
          });
    }
  }

  private void foreignKey(Table table, ForeignKey key) {
    long same = table.foreignKeys().stream().filter(k -> k.columns().equals(key.columns())).count();
    if (same > 1) {
      return;
    }
    String object = place(table, key.columns());
    change(table, "foreign-key.missing", object, t -> t.foreignKeys.remove(key));
    change(
        table,
        "foreign-key.on-delete",
        object,
        t -> replace(t, key, like(key, other(key.onDelete()), key.onUpdate())));
    change(
        table,
        "foreign-key.on-update",
        object,
        t -> replace(t, key, like(key, key.onDelete(), other(key.onUpdate()))));
  }

  private void check(Table table, CheckConstraint check) {
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (mentions(check.expression(), column.name())) {
        columns.add(column.name());
      }
    }
    long same =
        table.checks().stream().filter(c -> c.expression().equals(check.expression())).count();
    // MariaDB takes names between double quotes for text.
    boolean text = isMysql() && check.expression().contains("\"");
    if (!check.unknown() && !text && same == 1) {
      change(table, "check.missing", place(table, columns), t -> t.checks.remove(check));
    }
  }

  private void index(Table table, Index index) {
    List<String> columns = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      if (part.expression()) {
        return;
      }
      columns.add(part.value());
    }
    if (isRepeated(table, columns) || isTarget(table, columns) || isReferring(table, columns)) {
      return;
    }
    change(table, "index.missing", place(table, columns), t -> t.indexes.remove(index));
    boolean plain = index.equals(plainIndex(index.name(), columns, false));
    if (plain) {
      change(
          table,
          isMysql() ? "unique.extra" : "index.unique", // MariaDB's unique indexes are constraints
          place(table, columns),
          t -> {
            t.indexes.remove(index);
            t.indexes.add(plainIndex(index.name(), columns, true));
          });
    }
  }

  private void sequence(Sequence sequence) {
    String name = dialect.quote(sequence.name());
    List<Sequence> fewer = new ArrayList<>(schema.sequences());
    fewer.remove(sequence);
    add("sequence.missing", name, withSequences(fewer));
    List<Sequence> others = new ArrayList<>(fewer);
    others.add(
        new Sequence(
            sequence.name(),
            sequence.type(),
            sequence.start(),
            sequence.increment() * 3, // downwards stays downwards
            sequence.minimum(),
            sequence.maximum(),
            sequence.cycle(),
            sequence.entity()));
    add("sequence.increment", name, withSequences(others));
  }

  private void enumType(EnumType type) {
    List<EnumType> enums = new ArrayList<>(schema.enums());
    enums.remove(type);
    List<String> values = new ArrayList<>(type.values());
    values.add("ADDED");
    enums.add(new EnumType(type.name(), values));
    add(
        "enum.values",
        dialect.quote(type.name()),
        new Schema(
            schema.dialect(),
            schema.tables(),
            schema.sequences(),
            enums,
            schema.domains(),
            schema.auxiliary()));
  }

  private void extraTable() {
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.add(
        new Table(
            new ObjectName(null, fold("added")),
            TableKind.TABLE,
            List.of(plain("n")),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Set.of(),
            null));
    add("table.extra", added(), with(tables));
  }

  /** All constraints and indexes with other names. */
  private void names() {
    List<Table> tables = new ArrayList<>();
    int number = 0;
    for (Table table : schema.tables()) {
      TableParts parts = new TableParts(table);
      for (UniqueKey key : table.uniqueKeys()) {
        parts.uniqueKeys.remove(key);
        parts.uniqueKeys.add(
            new UniqueKey(
                "n" + number++, key.columns(), key.nullsNotDistinct(), key.deferrability()));
      }
      for (ForeignKey key : table.foreignKeys()) {
        replace(parts, key, named(key, "n" + number++));
      }
      for (CheckConstraint check : table.checks()) {
        parts.checks.remove(check);
        parts.checks.add(
            new CheckConstraint(
                check.unknown() ? check.name() : "n" + number++,
                null,
                check.expression(),
                check.validated(),
                check.unknown()));
      }
      for (Index index : table.indexes()) {
        parts.indexes.remove(index);
        parts.indexes.add(
            new Index(
                "n" + number++,
                index.parts(),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.predicate(),
                index.include(),
                index.valid()));
      }
      tables.add(parts.table());
    }
    add("", "other names", with(tables));
  }

  private void change(Table table, String code, String object, Consumer<TableParts> change) {
    TableParts parts = new TableParts(table);
    change.accept(parts);
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.remove(table);
    tables.add(parts.table());
    add(code, object, with(tables));
  }

  private void add(String code, String object, Schema mutated) {
    all.add(new ModelMutation(code, object, mutated));
  }

  private Schema with(List<Table> tables) {
    return new Schema(
        schema.dialect(),
        tables,
        schema.sequences(),
        schema.enums(),
        schema.domains(),
        schema.auxiliary());
  }

  private Schema withSequences(List<Sequence> sequences) {
    return new Schema(
        schema.dialect(),
        schema.tables(),
        sequences,
        schema.enums(),
        schema.domains(),
        schema.auxiliary());
  }

  private static void replace(TableParts table, Column column, Column other) {
    table.columns.remove(column);
    table.columns.add(other);
  }

  private static void replace(TableParts table, ForeignKey key, ForeignKey other) {
    table.foreignKeys.remove(key);
    table.foreignKeys.add(other);
  }

  /** The column with another type and the like, and numbered by nobody. */
  private static Column like(
      Column column, String type, boolean nullable, @Nullable String defaultValue) {
    return new Column(
        column.name(),
        type,
        nullable,
        defaultValue,
        null,
        null,
        column.collation(),
        column.comment(),
        column.mapping());
  }

  private static Column commented(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        column.defaultValue(),
        column.identity(),
        column.generated(),
        column.collation(),
        "written by hand",
        column.mapping());
  }

  private static ForeignKey like(
      ForeignKey key, ReferentialAction onDelete, ReferentialAction onUpdate) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.target(),
        key.targetColumns(),
        onDelete,
        onUpdate,
        key.deferrability(),
        key.validated());
  }

  private static ForeignKey named(ForeignKey key, String name) {
    return new ForeignKey(
        name,
        key.columns(),
        key.target(),
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        key.validated());
  }

  private static ReferentialAction other(ReferentialAction action) {
    return action == ReferentialAction.CASCADE
        ? ReferentialAction.NO_ACTION
        : ReferentialAction.CASCADE;
  }

  private static Column plain(String name) {
    return new Column(name, "integer", true, null, null, null, null, null, null);
  }

  private static Index plainIndex(@Nullable String name, List<String> columns, boolean unique) {
    List<IndexPart> parts = columns.stream().map(IndexPart::column).toList();
    return new Index(name, parts, unique, false, null, null, List.of(), true);
  }

  private static String numeric(int precision, int scale) {
    return "numeric(" + precision + "," + scale + ")";
  }

  /** As findings name what is about columns; MariaDB's constraints may spell them otherwise. */
  private String place(Table table, List<String> named) {
    String name = dialect.quote(table.name());
    List<String> columns = new ArrayList<>();
    for (String other : named) {
      columns.add(
          table.columns().stream()
              .map(Column::name)
              .filter(own -> isMysql() ? own.equalsIgnoreCase(other) : own.equals(other))
              .findFirst()
              .orElse(other));
    }
    return columns.isEmpty()
        ? name
        : columns.size() == 1
            ? name + "." + dialect.quote(columns.get(0))
            : name + "(" + dialect.quote(columns) + ")";
  }

  private String fold(String name) {
    return dialect.fold(name);
  }

  private String added() {
    return dialect.quote(fold("added"));
  }

  /** What is never null does not mind a column that refuses it, unless all of its row may be. */
  private static boolean isPrimitive(Column column) {
    ColumnMapping mapping = column.mapping();
    return mapping != null
        && mapping.facts().contains(ColumnMapping.Fact.PRIMITIVE)
        && !mapping.facts().contains(ColumnMapping.Fact.OPTIONAL_ROW);
  }

  private static boolean isPlain(Table table) {
    return table.options() == null || table.options().strip().equals("engine=InnoDB");
  }

  private boolean isMysql() {
    return schema.dialect().equals("mariadb");
  }

  /** Whether something else keeps these columns unique or indexed. */
  private static boolean isRepeated(Table table, List<String> columns) {
    Set<String> set = new HashSet<>(columns);
    long count =
        table.uniqueKeys().stream().filter(key -> set.equals(new HashSet<>(key.columns()))).count()
            + table.indexes().stream().filter(index -> set.equals(values(index))).count();
    PrimaryKey key = table.primaryKey();
    return count > 1 || (key != null && set.equals(new HashSet<>(key.columns())));
  }

  private static Set<String> values(Index index) {
    Set<String> values = new HashSet<>();
    index.parts().forEach(part -> values.add(part.value()));
    return values;
  }

  private boolean isTarget(Table target) {
    return schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(key -> key.target().equals(target.name()));
  }

  private boolean isTarget(Table target, List<String> columns) {
    return schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(
            key -> key.target().equals(target.name()) && columns.containsAll(key.targetColumns()));
  }

  /** Where engines make an index of their own for want of this one. */
  private static boolean isReferring(Table table, List<String> columns) {
    return table.foreignKeys().stream().anyMatch(key -> columns.containsAll(key.columns()));
  }

  /** Whether nothing but the column itself is about it. */
  private boolean isAlone(Table table, Column column) {
    String name = column.name();
    PrimaryKey key = table.primaryKey();
    return (key == null || !key.columns().contains(name))
        && table.uniqueKeys().stream().noneMatch(unique -> unique.columns().contains(name))
        && table.foreignKeys().stream().noneMatch(foreign -> foreign.columns().contains(name))
        && !isReferred(table, name)
        && table.checks().stream()
            .noneMatch(check -> name.equals(check.column()) || mentions(check.expression(), name))
        && table.columns().stream()
            .noneMatch(c -> c.generated() != null && mentions(c.generated().expression(), name))
        && table.indexes().stream().noneMatch(index -> mentions(index.toString(), name));
  }

  private boolean isReferred(Table target, String column) {
    return schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(
            key -> key.target().equals(target.name()) && key.targetColumns().contains(column));
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
