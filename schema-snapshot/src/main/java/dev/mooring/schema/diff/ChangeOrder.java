package dev.mooring.schema.diff;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The order of changes, and the subjects it depends on. */
final class ChangeOrder {
  static final Comparator<SchemaChange> ORDER =
      Comparator.comparingInt(ChangeOrder::kindOfObject)
          .thenComparing(SchemaChange::object)
          .thenComparingInt(ChangeOrder::kindOfPart)
          .thenComparing(SchemaChange::subject)
          .thenComparing(Object::toString);

  private ChangeOrder() {}

  static String parts(Index index) {
    return index.parts().stream().map(IndexPart::value).collect(Collectors.joining(", "));
  }

  private static int kindOfObject(SchemaChange change) {
    if (change instanceof SequenceChange) {
      return 1;
    }
    if (change instanceof EnumChange) {
      return 2;
    }
    return change instanceof DomainChange ? 3 : 0;
  }

  private static int kindOfPart(SchemaChange change) {
    if (change instanceof ColumnChange) {
      return 1;
    }
    if (change instanceof PrimaryKeyChange) {
      return 2;
    }
    if (change instanceof UniqueChange) {
      return 3;
    }
    if (change instanceof ForeignKeyChange) {
      return 4;
    }
    if (change instanceof CheckChange) {
      return 5;
    }
    return change instanceof IndexChange ? 6 : 0;
  }
}
