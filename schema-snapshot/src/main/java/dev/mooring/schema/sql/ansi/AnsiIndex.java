package dev.mooring.schema.sql.ansi;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.SqlDialect;
import java.util.stream.Collectors;

/** {@code create index} with what all engines share: columns and their direction. */
final class AnsiIndex {
  private AnsiIndex() {}

  static String create(ObjectName table, Index index, SqlDialect dialect) {
    return "create "
        + (index.unique() ? "unique " : "")
        + "index "
        + (index.name() == null ? "" : dialect.quote(index.name()) + " ")
        + "on "
        + dialect.quote(table)
        + index.parts().stream()
            .map(
                part ->
                    (part.expression() ? "(" + part.value() + ")" : dialect.quote(part.value()))
                        + (part.descending() ? " desc" : ""))
            .collect(Collectors.joining(", ", " (", ")"))
        + (index.predicate() == null ? "" : " where " + index.predicate());
  }
}
