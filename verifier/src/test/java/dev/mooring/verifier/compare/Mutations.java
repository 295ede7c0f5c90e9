package dev.mooring.verifier.compare;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
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
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All single changes that are possible in a schema, in a fixed order. */
public final class Mutations {
  /** A table that a mutation needs besides, and nobody is to mind. */
  public static final String ASIDE = "put_aside";

  private final Schema schema;
  private final SqlDialect dialect;
  private final List<Mutation> all = new ArrayList<>();

  private Mutations(Schema schema) {
    this.schema = schema;
    this.dialect = SqlDialect.of(schema.dialect());
  }

  public static List<Mutation> of(Schema schema) {
    Mutations mutations = new Mutations(schema);
    for (Table table : schema.tables()) {
      if (table.kind() == TableKind.TABLE) {
        mutations.table(table);
      }
    }
    for (Sequence sequence : schema.sequences()) {
      mutations.sequence(sequence);
    }
    for (EnumType type : schema.enums()) {
      String name = mutations.dialect.quote(type.name());
      mutations.add("enum.values", name, "alter type " + name + " add value 'LATER'");
    }
    for (Domain domain : schema.domains()) {
      mutations.domain(domain);
    }
    mutations.additions();
    return mutations.all;
  }

  private void additions() {
    add("table.extra", "added", "create table added (id integer)");
    add("sequence.extra", "added", "create sequence added");
    if (!isMysql()) {
      add("domain.extra", "added", "create domain added as integer");
    }
    if (isPostgresql()) {
      add("enum.extra", "added", "create type added as enum ('A')");
    }
  }

  private void table(Table table) {
    String name = dialect.quote(table.name());
    String alter = alter(table);
    boolean target = isTarget(table);
    for (Column column : table.columns()) {
      column(table, column);
    }
    add("column.extra", name + ".added", alter + "add column added integer");
    if (isMysql()) {
      add("table.comment", name, alter + "comment 'other'");
    } else {
      add("table.comment", name, "comment on table " + name + " is 'other'");
    }
    if (!target) {
      add("table.missing", name, "drop table " + name);
      String view = "create view " + name + " as select * from " + ASIDE;
      add("table.kind", name, alter + "rename to " + ASIDE, view);
    }
    primaryKey(table, target);
    Column free = free(table);
    if (free != null) {
      String column = dialect.quote(free.name());
      String object = name + "." + column;
      add("check.extra", object, alter + "add constraint added check (" + column + " < 1000)");
      add("unique.extra", object, alter + "add constraint added unique (" + column + ")");
      for (Table other : schema.tables()) {
        PrimaryKey key = other.primaryKey();
        if (!isMysql() // where an index stays that came with the key
            && key != null
            && key.columns().size() == 1
            && other.column(key.columns().get(0)).type().equals(free.type())) {
          String reference = " foreign key (" + column + ") references ";
          String added = dialect.quote(other.name()) + " (" + dialect.quote(key.columns()) + ")";
          add("foreign-key.extra", object, alter + "add constraint added" + reference + added);
          break;
        }
      }
      add("index.extra", object, "create index added on " + name + " (" + column + ")");
    }
    for (CheckConstraint check : table.checks()) {
      check(table, check);
    }
    for (UniqueKey key : table.uniqueKeys()) {
      unique(table, key);
    }
    for (Index index : table.indexes()) {
      index(table, index);
    }
    for (ForeignKey key : table.foreignKeys()) {
      foreignKey(table, key);
    }
    if (isPostgresql()) {
      traits(table, target);
    }
  }

  private void column(Table table, Column column) {
    ObjectName name = table.name();
    String quoted = dialect.quote(column.name());
    String object = dialect.quote(name) + "." + quoted;
    if (column.generated() != null) {
      if (isPostgresql()) {
        add("column.generated", object, alter(table) + "alter " + quoted + " drop expression");
      }
      return;
    }
    if (column.identity() != null) {
      identity(table, column, object);
      return;
    }
    if (!isMysql()) {
      add("column.comment", object, "comment on column " + object + " is 'other'");
    }
    boolean key =
        table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
    if (key) {
      return;
    }
    add(
        "column.nullable",
        object,
        column.nullable()
            ? AlterRenderer.setNotNull(name, column, dialect)
            : AlterRenderer.dropNotNull(name, column, dialect));
    String type = column.type().toLowerCase(Locale.ROOT);
    if (column.defaultValue() != null) {
      add("column.default", object, AlterRenderer.setDefault(name, column, null, dialect));
    } else if (type.equals("integer") || type.equals("int")) {
      add("column.default", object, AlterRenderer.setDefault(name, column, "3", dialect));
    }
    if (!isAlone(table, column)) {
      return;
    }
    String drop = AlterRenderer.dropColumn(name, column.name(), dialect);
    add("column.missing", object, drop);
    // Columns need no order; one that must not be NULL cannot be added where there are rows.
    if (column.nullable() || column.defaultValue() != null) {
      List<String> again = new ArrayList<>(List.of(drop));
      again.add(AlterRenderer.addColumn(name, column, dialect));
      again.addAll(AlterRenderer.comment(name, column.name(), column.comment(), dialect));
      add("", "", again.toArray(String[]::new));
    }
    if (column.defaultValue() == null) {
      types(table, column, type, object);
    }
  }

  private void identity(Table table, Column column, String object) {
    Identity identity = column.identity();
    String quoted = dialect.quote(column.name());
    if (isMysql()) {
      add(
          "column.identity",
          object,
          alter(table) + "modify " + quoted + " " + column.type() + " not null");
      return;
    }
    boolean serial = identity.kind() == Identity.Kind.SERIAL;
    String drop = "alter column " + quoted + (serial ? " drop default" : " drop identity");
    add("column.identity", object, alter(table) + drop);
    if (identity.kind() == Identity.Kind.BY_DEFAULT) {
      String always = "alter column " + quoted + " set generated always";
      add("column.identity", object, alter(table) + always);
    }
  }

  private void types(Table table, Column column, String type, String object) {
    Matcher text = Pattern.compile("(?:character varying|varchar)\\((\\d+)\\)").matcher(type);
    Matcher number = Pattern.compile("(?:numeric|decimal)\\((\\d+), ?(\\d+)\\)").matcher(type);
    if (text.matches()) {
      int length = Integer.parseInt(text.group(1));
      type(table, column, "column.length", object, "varchar(" + length / 2 + ")");
      type(table, column, "column.length", object, "varchar(" + (length + 45) + ")");
      if (isPostgresql() && column.collation() == null) {
        add(
            "column.collation",
            object,
            alter(table)
                + "alter column "
                + dialect.quote(column.name())
                + " set data type "
                + column.type()
                + " collate \"C\"");
      }
    } else if (number.matches()) {
      int precision = Integer.parseInt(number.group(1));
      int scale = Integer.parseInt(number.group(2));
      type(
          table,
          column,
          "column.precision",
          object,
          "numeric(" + (precision - 1) + "," + scale + ")");
      // One digit less in front of the point: numbers are refused, not rounded.
      type(
          table,
          column,
          "column.precision",
          object,
          "numeric(" + precision + "," + (scale + 1) + ")");
      type(
          table,
          column,
          "column.scale",
          object,
          "numeric(" + (precision + 1) + "," + (scale + 1) + ")");
    } else if (type.equals("smallint") || type.equals("integer") || type.equals("int")) {
      type(table, column, "column.type", object, "bigint");
    } else if (type.startsWith("timestamp")
        && type.contains("6")
        && !type.contains("with time zone")
        && !isMysql()) {
      type(table, column, "column.timezone", object, "timestamp(6) with time zone");
    } else if (type.equals("datetime(6)")) {
      type(table, column, "column.precision", object, "datetime(3)");
    } else if (type.equals("date")) {
      type(table, column, "column.type", object, isMysql() ? "datetime(6)" : "timestamp(6)");
    } else if (type.startsWith("enum")) {
      type(table, column, "column.values", object, "enum('GOOD', 'BAD', 'LATER')");
    } else if (type.equals("jsonb")) {
      type(table, column, "column.type", object, "json");
    }
  }

  private void type(Table table, Column column, String code, String object, String type) {
    Column other =
        new Column(
            column.name(),
            type,
            column.nullable(),
            null,
            null,
            null,
            column.collation(),
            null,
            null);
    add(code, object, AlterRenderer.alterType(table.name(), column, other, dialect));
  }

  private void primaryKey(Table table, boolean target) {
    PrimaryKey key = table.primaryKey();
    if (key == null) {
      for (Column column : table.columns()) {
        if (!column.nullable() && isKeyType(column)) {
          String name = dialect.quote(column.name());
          String object = place(table, List.of(column.name()));
          add("primary-key.extra", object, alter(table) + "add primary key (" + name + ")");
        }
      }
    }
    if (key == null || target || isNumbered(table)) {
      return;
    }
    String drop =
        alter(table)
            + (isMysql() ? "drop primary key" : "drop constraint " + dialect.quote(key.name()));
    add("primary-key.missing", place(table, key.columns()), drop);
    for (Column column : table.columns()) {
      if (!column.nullable()
          && column.generated() == null
          && !key.columns().contains(column.name())
          && isKeyType(column)) {
        List<String> columns = new ArrayList<>(key.columns());
        columns.add(column.name());
        String add = alter(table) + "add primary key (" + dialect.quote(columns) + ")";
        add("primary-key.columns", place(table, key.columns()), drop, add);
        return;
      }
    }
  }

  private void unique(Table table, UniqueKey key) {
    String object = place(table, key.columns());
    String drop = dropUnique(table, key.name());
    add("unique.missing", object, drop);
    String index = "create unique index other on " + dialect.quote(table.name());
    if (key.deferrability() == Deferrability.NOT_DEFERRABLE && !key.nullsNotDistinct()) {
      add("", "", drop, index + " (" + dialect.quote(key.columns()) + ")");
    }
    if (isPostgresql()) {
      boolean strict = key.deferrability() == Deferrability.NOT_DEFERRABLE;
      String add = alter(table) + "add constraint other unique ";
      String columns = "(" + dialect.quote(key.columns()) + ")";
      add("unique.deferrable", object, drop, add + columns + (strict ? " deferrable" : ""));
      if (nullable(table, key.columns())) {
        String deferrable = strict ? "" : " deferrable";
        add("unique.nulls", object, drop, add + "nulls not distinct " + columns + deferrable);
      }
    }
  }

  private void check(Table table, CheckConstraint check) {
    String drop = alter(table) + "drop constraint " + dialect.quote(check.name());
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b")
          .matcher(check.expression())
          .find()) {
        columns.add(column.name());
      }
    }
    if (columns.size() != 1) {
      return;
    }
    String object = place(table, columns);
    String add = alter(table) + "add constraint other check ";
    String column = dialect.quote(columns.get(0));
    add("check.missing", object, drop);
    if (check.expression().contains("'A'")) {
      add("check.values", object, drop, add + "(" + column + " in ('A', 'B', 'LATER'))");
      add("", "", drop, add + "(" + column + " = 'B' or " + column + " = 'A')");
    } else if (check.expression().endsWith("> 0") || check.expression().endsWith("> 0)")) {
      add("check.expression", object, drop, add + "(" + column + " > 5)");
      add("", "", drop, add + "(0 < " + column + ")");
      if (isPostgresql()) {
        add("check.not-valid", object, drop, add + "(" + column + " > 0) not valid");
      }
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
    if (index.unique()) {
      return; // as good as a constraint, which it may stand for
    }
    String object = place(table, columns);
    String drop = dialect.dropIndex(table.name(), index.name());
    String create = " index other on " + dialect.quote(table.name()) + " ";
    add("index.missing", object, drop);
    boolean plain =
        index.parts().stream().allMatch(part -> part.equals(IndexPart.column(part.value())))
            && index.predicate() == null
            && index.include().isEmpty()
            && (index.method() == null || index.method().equals("btree"));
    if (!plain) {
      return;
    }
    String list = "(" + dialect.quote(columns) + ")";
    add("", "", drop, "create" + create + list);
    if (isMysql()) {
      add("unique.extra", object, "create unique" + create + list);
    } else {
      add("index.unique", object, drop, "create unique" + create + list);
    }
    add(
        "index.direction",
        object,
        drop,
        "create" + create + list.substring(0, list.length() - 1) + " desc)");
    if (columns.size() == 2) {
      String turned = dialect.quote(columns.get(1)) + ", " + dialect.quote(columns.get(0));
      add("index.order", object, drop, "create" + create + "(" + turned + ")");
    }
    if (isPostgresql()) {
      add(
          "index.predicate",
          object,
          drop,
          "create" + create + list + " where " + dialect.quote(columns.get(0)) + " is not null");
      if (!columns.contains("id")) {
        add("index.include", object, drop, "create" + create + list + " include (id)");
      }
      String nulls = list.substring(0, list.length() - 1) + " nulls first)";
      add("index.direction", object, drop, "create" + create + nulls);
      add(
          "index.invalid",
          object,
          "update pg_index set indisvalid = false where indexrelid = '"
              + (table.name().schema() == null ? "" : dialect.quote(table.name().schema()) + ".")
              + dialect.quote(index.name()).replace("'", "''")
              + "'::regclass");
      if (table.column(columns.get(0)).type().startsWith("character varying")) {
        String pattern = list.replaceFirst("([,)])", " varchar_pattern_ops$1");
        add("index.operator-class", object, drop, "create" + create + pattern);
      }
      if (columns.size() == 1) {
        add("index.method", object, drop, "create" + create + "using hash " + list);
      }
    }
  }

  private void foreignKey(Table table, ForeignKey key) {
    String object = place(table, key.columns());
    String drop =
        alter(table)
            + (isMysql() ? "drop foreign key " : "drop constraint ")
            + dialect.quote(key.name());
    if (isMysql()) {
      // the index that the engine made stays otherwise, and is told
      String index = dialect.dropIndex(table.name(), key.name());
      add("foreign-key.missing", object, drop, index);
    } else {
      add("foreign-key.missing", object, drop);
    }
    add(
        "",
        "",
        drop,
        changed(table, key, key.onDelete(), key.onUpdate(), key.deferrability(), true));
    ReferentialAction other =
        key.onDelete() == ReferentialAction.CASCADE
            ? ReferentialAction.NO_ACTION
            : ReferentialAction.CASCADE;
    add(
        "foreign-key.on-delete",
        object,
        drop,
        changed(table, key, other, key.onUpdate(), key.deferrability(), true));
    ReferentialAction update =
        key.onUpdate() == ReferentialAction.CASCADE
            ? ReferentialAction.NO_ACTION
            : ReferentialAction.CASCADE;
    add(
        "foreign-key.on-update",
        object,
        drop,
        changed(table, key, key.onDelete(), update, key.deferrability(), true));
    if (isPostgresql()) {
      Deferrability deferrability =
          key.deferrability() == Deferrability.NOT_DEFERRABLE
              ? Deferrability.INITIALLY_DEFERRED
              : Deferrability.NOT_DEFERRABLE;
      add(
          "foreign-key.deferrable",
          object,
          drop,
          changed(table, key, key.onDelete(), key.onUpdate(), deferrability, true));
      add(
          "foreign-key.not-valid",
          object,
          drop,
          changed(table, key, key.onDelete(), key.onUpdate(), key.deferrability(), false));
    }
    for (Table target : schema.tables()) {
      PrimaryKey pk = target.primaryKey();
      if (!target.name().equals(key.target())
          && pk != null
          && pk.columns().equals(key.targetColumns())
          && key.targetColumns().size() == 1
          && target
              .column(pk.columns().get(0))
              .type()
              .equals(table.column(key.columns().get(0)).type())) {
        ForeignKey elsewhere =
            new ForeignKey(
                "other",
                key.columns(),
                target.name(),
                pk.columns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrability(),
                true);
        add(
            "foreign-key.target",
            object,
            drop,
            AlterRenderer.addForeignKey(table.name(), elsewhere, dialect));
        return;
      }
    }
  }

  private String changed(
      Table table,
      ForeignKey key,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      Deferrability deferrability,
      boolean validated) {
    ForeignKey other =
        new ForeignKey(
            "other",
            key.columns(),
            key.target(),
            key.targetColumns(),
            onDelete,
            onUpdate,
            deferrability,
            validated);
    return AlterRenderer.addForeignKey(table.name(), other, dialect);
  }

  private void traits(Table table, boolean target) {
    String name = dialect.quote(table.name());
    if (!target
        && table.foreignKeys().isEmpty()
        && table.columns().stream().noneMatch(c -> c.identity() != null)) {
      add("table.unlogged", name, alter(table) + "set unlogged");
    }
    add("table.inherits", name, "create table " + ASIDE + " ()", alter(table) + "inherit " + ASIDE);
    add("table.row-security", name, alter(table) + "enable row level security");
    add(
        "table.triggers",
        name,
        "create function refuse() returns trigger language plpgsql as 'begin return null; end'",
        "create trigger refusing before insert on "
            + name
            + " for each row execute function refuse()");
    add("table.rules", name, "create rule ignored as on delete to " + name + " do instead nothing");
  }

  private void sequence(Sequence sequence) {
    String name = dialect.quote(sequence.name());
    String alter = "alter sequence " + name + " ";
    add("sequence.missing", name, "drop sequence " + name);
    add("sequence.increment", name, alter + "increment by 3");
    add(
        "sequence.cycle",
        name,
        alter + (sequence.cycle() ? isMysql() ? "nocycle" : "no cycle" : "cycle"));
    add("sequence.range", name, alter + "maxvalue 5000");
    if (isPostgresql()) {
      add("sequence.start", name, alter + "start with 7");
      if (sequence.maximum() == null) {
        add("sequence.type", name, alter + "as integer");
      }
    }
  }

  private void domain(Domain domain) {
    String name = dialect.quote(domain.name());
    String alter = "alter domain " + name + " ";
    if (isPostgresql() && !isUsed(domain)) {
      add("domain.nullable", name, alter + "set not null");
      add("domain.default", name, alter + "set default 8");
      add("domain.checks", name, alter + "add constraint added check (value < 1000)");
    }
  }

  /** What changes is that of its columns, too. */
  private boolean isUsed(Domain domain) {
    return schema.tables().stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.type().contains(domain.name().name()));
  }

  private String alter(Table table) {
    return "alter table " + dialect.quote(table.name()) + " ";
  }

  /** As findings name what is about columns. */
  private String place(Table table, List<String> columns) {
    String name = dialect.quote(table.name());
    return columns.size() == 1
        ? name + "." + dialect.quote(columns.get(0))
        : name + "(" + dialect.quote(columns) + ")";
  }

  private String dropUnique(Table table, String name) {
    return alter(table) + (isMysql() ? "drop index " : "drop constraint ") + dialect.quote(name);
  }

  private void add(String code, String object, String... sql) {
    all.add(new Mutation(code, object, List.of(sql)));
  }

  /** A column with numbers that nothing is about. */
  private @Nullable Column free(Table table) {
    for (Column column : table.columns()) {
      String type = column.type().toLowerCase(Locale.ROOT);
      if (Set.of("integer", "int", "bigint").contains(type)
          && column.generated() == null
          && column.identity() == null
          && isAlone(table, column)) {
        return column;
      }
    }
    return null;
  }

  private static boolean isKeyType(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    return Set.of("integer", "int", "bigint", "date", "uuid", "boolean").contains(type);
  }

  private static boolean isNumbered(Table table) {
    return table.columns().stream()
        .anyMatch(
            column ->
                column.identity() != null
                    && column.identity().kind() == Identity.Kind.AUTO_INCREMENT);
  }

  private static boolean nullable(Table table, List<String> columns) {
    return columns.stream().map(table::column).anyMatch(Column::nullable);
  }

  /** Whether no constraint, no index and no other column is about the column. */
  private static boolean isAlone(Table table, Column column) {
    String name = column.name();
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE);
    return (table.primaryKey() == null || !table.primaryKey().columns().contains(name))
        && table.uniqueKeys().stream().noneMatch(key -> key.columns().contains(name))
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(name))
        && table.checks().stream().noneMatch(check -> word.matcher(check.expression()).find())
        && table.columns().stream()
            .noneMatch(
                other ->
                    other.generated() != null
                        && word.matcher(other.generated().expression()).find())
        && table.indexes().stream().noneMatch(index -> mentions(index, name, word));
  }

  private static boolean mentions(Index index, String name, Pattern word) {
    return index.include().contains(name)
        || (index.predicate() != null && word.matcher(index.predicate()).find())
        || index.parts().stream()
            .anyMatch(
                part ->
                    part.value().equals(name)
                        || (part.expression() && word.matcher(part.value()).find()));
  }

  private boolean isTarget(Table target) {
    return schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(key -> key.target().equals(target.name()));
  }

  private boolean isPostgresql() {
    return schema.dialect().equals("postgresql");
  }

  private boolean isMysql() {
    return schema.dialect().equals("mariadb");
  }
}
