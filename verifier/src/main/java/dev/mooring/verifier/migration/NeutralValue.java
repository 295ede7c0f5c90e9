package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.CheckValues;
import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.SqlDialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows get in a column that must not be empty until somebody says better: something that its
 * type, and the checks of its table, admit.
 */
final class NeutralValue {
  private final Schema entities;
  private final SqlDialect dialect;

  NeutralValue(Schema entities, SqlDialect dialect) {
    this.entities = entities;
    this.dialect = dialect;
  }

  /**
   * The value as an SQL expression; {@code null} where there is none: each row needs a value of its
   * own, or one that another table has.
   */
  @Nullable String of(Table table, Column column) {
    String name = column.name();
    boolean refers = table.foreignKeys().stream().anyMatch(key -> has(key, name));
    if (refers) {
      return null;
    }
    boolean unique = isUnique(table, name);
    SqlType type = SqlType.parse(column.type());
    if (unique) {
      return switch (type.family()) {
        case UUID -> random();
        default -> null;
      };
    }
    for (CheckConstraint check : table.checks()) {
      String first = firstAdmitted(check, name);
      if (first != null) {
        return first;
      }
    }
    if (type.isBit()) {
      return dialect.id().equals("postgresql") ? "b'0'" : "0";
    }
    if (type.dimensions() > 0) {
      return dialect.id().equals("postgresql") ? "'{}'" : "array[]";
    }
    return switch (type.family()) {
      case TEXT, PADDED_TEXT -> "''";
      case INTEGER, DECIMAL, FLOAT -> "0";
      case BOOLEAN -> "false";
      case DATE -> "current_date";
      case TIME -> "current_time";
      case TIMESTAMP -> "current_timestamp";
      case UUID -> "'00000000-0000-0000-0000-000000000000'";
      case ENUM -> type.arguments().isEmpty() ? null : type.arguments().get(0);
      case JSON -> dialect.id().equals("h2") ? "json '{}'" : "'{}'";
      case BINARY -> dialect.id().equals("h2") ? "x''" : "''";
      case OTHER -> enumValue(type);
    };
  }

  private static boolean has(ForeignKey key, String column) {
    return key.columns().contains(column);
  }

  private static boolean isUnique(Table table, String column) {
    PrimaryKey key = table.primaryKey();
    if (key != null && key.columns().equals(List.of(column))) {
      return true;
    }
    for (UniqueKey unique : table.uniqueKeys()) {
      if (unique.columns().equals(List.of(column))) {
        return true;
      }
    }
    return table.indexes().stream()
        .anyMatch(
            index ->
                index.unique()
                    && index.parts().size() == 1
                    && index.parts().get(0).value().equals(column));
  }

  private @Nullable String firstAdmitted(CheckConstraint check, String column) {
    CheckValues values = check.unknown() ? null : CheckValues.of(check.expression()).orElse(null);
    return values != null
            && dialect.fold(values.column()).equals(dialect.fold(column))
            && !values.values().isEmpty()
        ? values.values().iterator().next()
        : null;
  }

  private String random() {
    return switch (dialect.id()) {
      case "postgresql" -> "gen_random_uuid()";
      case "h2" -> "random_uuid()";
      default -> "uuid()";
    };
  }

  private @Nullable String enumValue(SqlType type) {
    String plain = type.base().replace("\"", "");
    for (EnumType known : entities.enums()) {
      if (known.name().name().equalsIgnoreCase(plain)
          || known.name().toString().equalsIgnoreCase(plain)) {
        return known.values().isEmpty() ? null : dialect.literal(known.values().get(0));
      }
    }
    return null;
  }
}
