package dev.mooring.schema.model;

import java.util.Objects;

/**
 * A column computed by the database.
 *
 * @param expression the SQL expression
 * @param stored computed on write and kept, rather than computed on read
 */
public record Generated(String expression, boolean stored) {
  public Generated {
    Objects.requireNonNull(expression, "expression");
  }
}
