package dev.mooring.verifier.squash;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which migrations become one.
 *
 * @param state where the processor keeps what it knows of the last compile
 * @param to the last version among them; {@code null} for the last there is
 * @param maxRows how many rows of a table may become part of it
 * @param scratch a directory for what is found out on the way
 * @param options of the processor, without their prefix
 */
public record SquashRequest(
    Path project,
    Path state,
    @Nullable String to,
    int maxRows,
    Path scratch,
    Map<String, String> options) {
  /** Rows of a table that are squashed unasked. */
  public static final int MAX_ROWS = 1_000;

  public SquashRequest {
    options = Map.copyOf(options);
  }
}
