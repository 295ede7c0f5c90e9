package dev.mooring.verifier.compat;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.model.Column;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a driver does with an attribute whose column has another type. */
@FunctionalInterface
interface TypeProbe {
  /** What happens; {@code null} where it cannot be tried. */
  @Nullable Outcome of(Column expected, Column actual);

  /**
   * What happened.
   *
   * @param written whether a value that the attribute may have is written
   * @param read whether a value that the column may have is read
   * @param same whether what is written is what is read
   * @param found whether a row is found by the value
   */
  record Outcome(boolean written, boolean read, boolean same, boolean found) {
    Set<Operation> fails() {
      EnumSet<Operation> fails = EnumSet.noneOf(Operation.class);
      if (!written) {
        fails.add(Operation.INSERT);
        fails.add(Operation.UPDATE);
      }
      if (!read) {
        // Hibernate loads what it changes and removes.
        fails.add(Operation.SELECT);
        fails.add(Operation.UPDATE);
        fails.add(Operation.DELETE);
      }
      if (!found) {
        fails.add(Operation.SELECT);
      }
      return fails;
    }

    boolean certain() {
      return !written || !read || !found;
    }

    Effect effect(Effect otherwise) {
      if (!read || !found) {
        return Effect.BREAKS_READS;
      }
      if (!written) {
        return Effect.BREAKS_WRITES;
      }
      return otherwise == Effect.STRICTER ? Effect.STRICTER : Effect.INTEGRITY;
    }

    String text() {
      if (!written) {
        String also = found ? "" : ", and queries that compare it fail";
        return read
            ? "the driver writes no such value" + also
            : "the driver neither writes nor reads it";
      }
      if (!read) {
        return "the driver does not read it";
      }
      if (!found) {
        return "queries that compare it fail";
      }
      return same ? "not all values fit" : "what it writes is not what it reads";
    }
  }
}
