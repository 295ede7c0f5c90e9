package dev.mooring.schema.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param type the SQL type as the dialect spells it, with its arguments: {@code varchar(320)},
 *     {@code numeric(10,2)}, {@code timestamp(6) with time zone}, {@code text[]}, the name of an
 *     enum type or domain. From a {@code columnDefinition} it is the raw text, which may hold more
 *     than a type
 * @param nullable whether the column itself admits NULL
 * @param defaultValue the default as an SQL expression; {@code null} for none; never set beside
 *     {@code identity} or {@code generated}
 * @param identity how the database numbers rows; {@code null} where it does not
 * @param generated the generation expression; {@code null} for an ordinary column
 * @param collation {@code null} where it is the type's own
 * @param comment {@code null} where there is none
 * @param mapping what the entity says of the column; {@code null} when it was read from a catalog
 */
public record Column(
    String name,
    String type,
    boolean nullable,
    @Nullable String defaultValue,
    @Nullable Identity identity,
    @Nullable Generated generated,
    @Nullable String collation,
    @Nullable String comment,
    @Nullable ColumnMapping mapping) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }
}
