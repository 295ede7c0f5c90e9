package dev.mooring.schema.sql;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import java.util.List;
import java.util.Set;

/** Short ways to write down pieces of schemas. */
final class Samples {
  private Samples() {}

  static Column column(String name, String type) {
    return new Column(name, type, true, null, null, null, null, null, null);
  }

  static Column required(String name, String type) {
    return new Column(name, type, false, null, null, null, null, null, null);
  }

  static Column withDefault(String name, String type, String value) {
    return new Column(name, type, false, value, null, null, null, null, null);
  }

  static Column commented(String name, String type, String comment) {
    return new Column(name, type, true, null, null, null, null, comment, null);
  }

  static Column numbered(String name, String type, Identity identity) {
    return new Column(name, type, false, null, identity, null, null, null, null);
  }

  static Column generated(String name, String type, String expression) {
    return new Column(
        name, type, true, null, null, new Generated(expression, true), null, null, null);
  }

  static UniqueKey unique(String name, String... columns) {
    return new UniqueKey(name, List.of(columns), false, Deferrability.NOT_DEFERRABLE);
  }

  static ForeignKey foreignKey(
      String name, String column, ObjectName target, ReferentialAction onDelete) {
    return new ForeignKey(
        name,
        List.of(column),
        target,
        List.of(),
        onDelete,
        ReferentialAction.NO_ACTION,
        Deferrability.NOT_DEFERRABLE,
        true);
  }

  static CheckConstraint check(String name, String expression) {
    return new CheckConstraint(name, null, expression, true, false);
  }

  static Index index(String name, boolean unique, IndexPart... parts) {
    return new Index(name, List.of(parts), unique, false, null, null, List.of(), true);
  }

  static IndexPart descending(String column) {
    return new IndexPart(column, false, true, IndexPart.Nulls.LAST, null, null);
  }

  /** A table whose parts are told apart by their types. */
  static Table table(ObjectName name, Object... parts) {
    PrimaryKey key = null;
    String comment = null;
    for (Object part : parts) {
      key = part instanceof PrimaryKey it ? it : key;
      comment = part instanceof String it ? it : comment;
    }
    return new Table(
        name,
        TableKind.TABLE,
        of(Column.class, parts),
        key,
        of(UniqueKey.class, parts),
        of(ForeignKey.class, parts),
        of(CheckConstraint.class, parts),
        of(Index.class, parts),
        comment,
        null,
        Set.copyOf(of(TableTrait.class, parts)),
        null);
  }

  private static <T> List<T> of(Class<T> type, Object... parts) {
    return java.util.Arrays.stream(parts).filter(type::isInstance).map(type::cast).toList();
  }
}
