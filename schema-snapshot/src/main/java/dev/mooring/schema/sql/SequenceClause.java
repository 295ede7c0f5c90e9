package dev.mooring.schema.sql;

import dev.mooring.schema.model.Sequence;

/** The standard's options of a sequence, which engines that have sequences understand. */
public final class SequenceClause {
  private SequenceClause() {}

  /** {@code as bigint start with 1 increment by 50} with a blank in front. */
  public static String of(Sequence sequence) {
    return (sequence.type() == null ? "" : " as " + sequence.type())
        + " start with "
        + sequence.start()
        + " increment by "
        + sequence.increment()
        + (sequence.minimum() == null ? "" : " minvalue " + sequence.minimum())
        + (sequence.maximum() == null ? "" : " maxvalue " + sequence.maximum())
        + (sequence.cycle() ? " cycle" : "");
  }
}
