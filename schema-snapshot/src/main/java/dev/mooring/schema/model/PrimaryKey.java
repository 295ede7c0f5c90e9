package dev.mooring.schema.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name {@code null} where the engine chooses
 * @param columns in key order
 */
public record PrimaryKey(@Nullable String name, List<String> columns) {
  public PrimaryKey {
    columns = List.copyOf(columns);
  }
}
