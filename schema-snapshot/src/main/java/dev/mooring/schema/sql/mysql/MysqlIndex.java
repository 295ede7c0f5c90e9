package dev.mooring.schema.sql.mysql;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.SqlDialect;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code alter table … add index}, which unlike {@code create index} needs no name. A part's
 * operator class holds the length of a prefix with its brackets: {@code (10)}. Predicates are
 * written down all the same, so that the engine refuses them rather than index more.
 */
final class MysqlIndex {
  private MysqlIndex() {}

  static String create(ObjectName table, Index index, SqlDialect dialect) {
    String method = index.method() == null ? "" : index.method().toLowerCase(Locale.ROOT);
    boolean kind = method.equals("fulltext") || method.equals("spatial");
    String words = (index.unique() ? "unique " : kind ? method + " " : "") + "index";
    String parts =
        index.parts().stream()
            .map(part -> part(part, dialect))
            .collect(Collectors.joining(", ", " (", ")"));
    String tail =
        parts
            + (method.isEmpty() || kind ? "" : " using " + method)
            + (index.predicate() == null ? "" : " where " + index.predicate());
    return index.name() == null
        ? "alter table " + dialect.quote(table) + " add " + words + tail
        : "create "
            + words
            + " "
            + dialect.quote(index.name())
            + " on "
            + dialect.quote(table)
            + tail;
  }

  private static String part(IndexPart part, SqlDialect dialect) {
    return (part.expression() ? "(" + part.value() + ")" : dialect.quote(part.value()))
        + (part.operatorClass() == null ? "" : part.operatorClass())
        + (part.descending() ? " desc" : "");
  }
}
