package dev.mooring.schema.sql.postgresql;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.SqlDialect;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code create index} with all that PostgreSQL's can say. */
final class PostgresqlIndex {
  private PostgresqlIndex() {}

  static String create(ObjectName table, Index index, SqlDialect dialect) {
    StringBuilder sql = new StringBuilder("create ").append(index.unique() ? "unique " : "");
    sql.append("index ");
    if (index.name() != null) {
      // Never with a schema: it is the table's.
      sql.append(dialect.quote(index.name())).append(' ');
    }
    sql.append("on ").append(dialect.quote(table));
    if (index.method() != null) {
      sql.append(" using ").append(index.method());
    }
    sql.append(
        index.parts().stream()
            .map(part -> part(part, dialect))
            .collect(Collectors.joining(", ", " (", ")")));
    if (!index.include().isEmpty()) {
      sql.append(" include (").append(dialect.quote(index.include())).append(")");
    }
    if (index.nullsNotDistinct()) {
      sql.append(" nulls not distinct");
    }
    if (index.predicate() != null) {
      sql.append(" where ").append(index.predicate());
    }
    return sql.toString();
  }

  private static String part(IndexPart part, SqlDialect dialect) {
    return (part.expression() ? "(" + part.value() + ")" : dialect.quote(part.value()))
        + (part.collation() == null ? "" : dialect.collate(part.collation()))
        + (part.operatorClass() == null ? "" : " " + part.operatorClass())
        + (part.descending() ? " desc" : "")
        + (part.nullOrder() == null
            ? ""
            : " nulls " + part.nullOrder().name().toLowerCase(Locale.ROOT));
  }
}
