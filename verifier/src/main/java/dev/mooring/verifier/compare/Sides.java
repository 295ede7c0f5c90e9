package dev.mooring.verifier.compare;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
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
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.SequenceClause;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.replay.MigrationSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One side of a difference, as people read it. */
final class Sides {
  private static final Pattern QUOTED = Pattern.compile("\"([A-Z_][A-Z0-9_]*)\"");

  private final SqlDialect dialect;
  private final String applied;
  private final Lookalikes lookalikes;

  Sides(MigrationSet migrations, SqlDialect dialect, Lookalikes lookalikes) {
    this(Applied.text(migrations), dialect, lookalikes);
  }

  /** Where no migrations are to blame for what is not there. */
  Sides(SqlDialect dialect) {
    this("", dialect, new Lookalikes(Schema.empty(dialect.id()), Schema.empty(dialect.id())));
  }

  private Sides(String applied, SqlDialect dialect, Lookalikes lookalikes) {
    this.dialect = dialect;
    this.applied = applied;
    this.lookalikes = lookalikes;
  }

  /** {@code no such column (14 applied, last V14__visits.sql)}. */
  String none(String what) {
    return "no such " + what + applied;
  }

  /** The same for a table, with another one that may be meant. */
  String noTable(String kind, ObjectName missing) {
    ObjectName other = lookalikes.table(missing);
    return none(other == null ? kind : kind + ", but " + name(other));
  }

  /** The same for a column, with another one that may be meant. */
  String noColumn(ObjectName table, String missing) {
    String other = lookalikes.column(table, missing);
    return none(other == null ? "column" : "column, but " + dialect.quote(other));
  }

  String table(Table table) {
    int columns = table.columns().size();
    return kind(table)
        + " "
        + name(table.name())
        + " ("
        + columns
        + (columns == 1 ? " column)" : " columns)");
  }

  String kind(Table table) {
    return words(table.kind());
  }

  /**
   * A name as people would write it in SQL: engines that fold to upper case print it in lower case.
   */
  String name(ObjectName name) {
    return dialect.quote(name);
  }

  /** {@code owners.email}. */
  String name(ObjectName table, String column) {
    return dialect.quote(table) + "." + dialect.quote(column);
  }

  /** {@code owners}, {@code owners.email} or {@code owners(city, street)}. */
  String name(ObjectName table, List<String> columns) {
    return columns.isEmpty()
        ? name(table)
        : columns.size() == 1 ? name(table, columns.get(0)) : name(table) + list(columns);
  }

  /** An expression as people would write it. */
  String expression(String sql) {
    return dialect.fold("a").equals("a")
        ? sql
        : QUOTED.matcher(sql).replaceAll(name -> name.group(1).toLowerCase(Locale.ROOT));
  }

  /** An enum constant as words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The type in the short spelling that people use, where an engine prints the long one. */
  String type(String type) {
    StringBuilder text = new StringBuilder();
    boolean literal = false;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      literal ^= c == '\'' || c == '"';
      text.append(literal || dialect.fold("a").equals("a") ? c : Character.toLowerCase(c));
    }
    return text.toString()
        .replace("character varying", "varchar")
        .replace(" without time zone", "");
  }

  String column(ObjectName table, Column column) {
    StringBuilder text = new StringBuilder();
    text.append(name(table, column.name())).append(' ').append(type(column.type()));
    Identity identity = column.identity();
    if (identity != null) {
      text.append(' ').append(identity(identity));
    }
    Generated generated = column.generated();
    if (generated != null) {
      text.append(" as (").append(expression(generated.expression())).append(')');
      text.append(generated.stored() ? " stored" : " virtual");
    }
    if (column.defaultValue() != null) {
      text.append(" default ").append(expression(column.defaultValue()));
    }
    return text.append(column.nullable() ? "" : " not null").toString();
  }

  static String identity(Identity identity) {
    String kind =
        switch (identity.kind()) {
          case ALWAYS -> "generated always as identity";
          case BY_DEFAULT -> "generated by default as identity";
          case SERIAL -> "serial";
          case AUTO_INCREMENT -> "auto_increment";
        };
    boolean plain = identity.start() == 1 && identity.increment() == 1;
    return plain
        ? kind
        : kind + " (start with " + identity.start() + " increment by " + identity.increment() + ")";
  }

  String list(List<String> names) {
    return "(" + dialect.quote(names) + ")";
  }

  String primaryKey(PrimaryKey key) {
    return "primary key " + list(key.columns());
  }

  String unique(UniqueKey key) {
    return "unique "
        + (key.nullsNotDistinct() ? "nulls not distinct " : "")
        + list(key.columns())
        + deferrability(key.deferrability());
  }

  String foreignKey(ForeignKey key) {
    return "foreign key "
        + list(key.columns())
        + " references "
        + name(key.target())
        + " "
        + list(key.targetColumns())
        + action(" on delete ", key.onDelete())
        + action(" on update ", key.onUpdate())
        + deferrability(key.deferrability())
        + (key.validated() ? "" : " not valid");
  }

  private static String action(String when, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : when + words(action);
  }

  private static String deferrability(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " deferrable";
      case INITIALLY_DEFERRED -> " deferrable initially deferred";
    };
  }

  String check(CheckConstraint check) {
    return "check ("
        + expression(check.expression())
        + ")"
        + (check.validated() ? "" : " not valid");
  }

  String index(Index index) {
    StringBuilder text = new StringBuilder(index.unique() ? "unique index (" : "index (");
    String comma = "";
    for (IndexPart part : index.parts()) {
      text.append(comma)
          .append(part.expression() ? expression(part.value()) : dialect.quote(part.value()))
          .append(part.descending() ? " desc" : "");
      if (part.operatorClass() != null) {
        text.append(' ').append(part.operatorClass());
      }
      if (part.nullOrder() != null) {
        text.append(" nulls ").append(words(part.nullOrder()));
      }
      comma = ", ";
    }
    text.append(')');
    if (index.method() != null) {
      text.append(" using ").append(index.method());
    }
    if (!index.include().isEmpty()) {
      text.append(" include ").append(list(index.include()));
    }
    if (index.nullsNotDistinct()) {
      text.append(" nulls not distinct");
    }
    if (index.predicate() != null) {
      text.append(" where ").append(expression(index.predicate()));
    }
    return text.append(index.valid() ? "" : " invalid").toString();
  }

  String sequence(Sequence sequence) {
    return "sequence " + name(sequence.name()) + SequenceClause.of(sequence);
  }

  static String values(List<String> values) {
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      text.append(text.length() == 0 ? "'" : ", '").append(value.replace("'", "''")).append('\'');
    }
    return text.toString();
  }
}
