package dev.mooring.schema.diff;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares sequences. A sequence that a column owns ({@link Identity#sequence()}) is no object of
 * its own, but it satisfies the other side's wish for a sequence of that name.
 */
final class SequenceDiffer {
  private SequenceDiffer() {}

  static void diff(Schema expected, Schema actual, List<SchemaChange> changes) {
    KeyedPairing<Sequence> own =
        KeyedPairing.of(expected.sequences(), actual.sequences(), Sequence::name);
    own.pairs().forEach(pair -> compare(pair.expected(), pair.actual(), true, changes));

    KeyedPairing<Sequence> missing = KeyedPairing.of(own.missing(), owned(actual), Sequence::name);
    missing.missing().forEach(sequence -> changes.add(new SequenceChange.Missing(sequence)));
    missing.pairs().forEach(pair -> compare(pair.expected(), pair.actual(), false, changes));

    KeyedPairing<Sequence> extra = KeyedPairing.of(owned(expected), own.extra(), Sequence::name);
    extra.extra().forEach(sequence -> changes.add(new SequenceChange.Extra(sequence)));
    extra.pairs().forEach(pair -> compare(pair.expected(), pair.actual(), false, changes));
  }

  private static List<Sequence> owned(Schema schema) {
    List<Sequence> owned = new ArrayList<>();
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        Identity identity = column.identity();
        if (identity != null && identity.sequence() != null) {
          owned.add(
              new Sequence(
                  identity.sequence(),
                  null,
                  identity.start(),
                  identity.increment(),
                  null,
                  null,
                  false,
                  null));
        }
      }
    }
    return owned;
  }

  /** Of a sequence that a column owns, only start and increment are known. */
  private static void compare(
      Sequence expected, Sequence actual, boolean whole, List<SchemaChange> changes) {
    if (expected.increment() != actual.increment()) {
      add(expected, actual, SequenceChange.Aspect.INCREMENT, changes);
    }
    if (expected.start() != actual.start()) {
      add(expected, actual, SequenceChange.Aspect.START, changes);
    }
    if (!whole) {
      return;
    }
    if (TypeDifference.between(type(expected), type(actual)).kind() != TypeDifference.Kind.NONE) {
      add(expected, actual, SequenceChange.Aspect.TYPE, changes);
    }
    if (!Objects.equals(expected.minimum(), actual.minimum())
        || !Objects.equals(expected.maximum(), actual.maximum())) {
      add(expected, actual, SequenceChange.Aspect.RANGE, changes);
    }
    if (expected.cycle() != actual.cycle()) {
      add(expected, actual, SequenceChange.Aspect.CYCLE, changes);
    }
  }

  private static String type(Sequence sequence) {
    String type = sequence.type();
    return type == null ? "bigint" : type;
  }

  private static void add(
      Sequence expected,
      Sequence actual,
      SequenceChange.Aspect aspect,
      List<SchemaChange> changes) {
    changes.add(new SequenceChange.Changed(expected, actual, aspect));
  }
}
