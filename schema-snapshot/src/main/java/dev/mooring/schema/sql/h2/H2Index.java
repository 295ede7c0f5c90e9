package dev.mooring.schema.sql.h2;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.SqlDialect;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code create index} as H2 has it: without methods and operator classes. Expressions and
 * predicates are written down all the same, so that H2 refuses them rather than index less.
 */
final class H2Index {
  private H2Index() {}

  static String create(ObjectName table, Index index, SqlDialect dialect) {
    return "create "
        + (index.unique() ? dialect.unique(index.nullsNotDistinct()) + " " : "")
        + "index "
        + (index.name() == null ? "" : dialect.quote(index.name()) + " ")
        + "on "
        + dialect.quote(table)
        + index.parts().stream()
            .map(part -> part(part, dialect))
            .collect(Collectors.joining(", ", " (", ")"))
        + (index.include().isEmpty() ? "" : " include (" + dialect.quote(index.include()) + ")")
        + (index.predicate() == null ? "" : " where " + index.predicate());
  }

  private static String part(IndexPart part, SqlDialect dialect) {
    return (part.expression() ? "(" + part.value() + ")" : dialect.quote(part.value()))
        + (part.descending() ? " desc" : "")
        + (part.nullOrder() == null
            ? ""
            : " nulls " + part.nullOrder().name().toLowerCase(Locale.ROOT));
  }
}
