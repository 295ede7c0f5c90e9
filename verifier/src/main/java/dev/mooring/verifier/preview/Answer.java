package dev.mooring.verifier.preview;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database says to a question.
 *
 * @param columns their names
 */
public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {
  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** No row. */
  public static Answer none() {
    return new Answer(List.of("answer"), List.of());
  }

  /** One value. */
  public static Answer of(@Nullable Object value) {
    return of("answer", value);
  }

  /** One value in a column of that name. */
  public static Answer of(String column, @Nullable Object value) {
    return new Answer(List.of(column), List.of(Arrays.asList(value)));
  }
}
