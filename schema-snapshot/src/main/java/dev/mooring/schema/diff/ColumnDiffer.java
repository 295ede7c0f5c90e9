package dev.mooring.schema.diff;

import dev.mooring.schema.diff.ColumnChange.Aspect;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares columns that both sides have. */
final class ColumnDiffer {
  private final ObjectName table;
  private final NamedTypes expectedTypes;
  private final NamedTypes actualTypes;

  ColumnDiffer(ObjectName table, NamedTypes expectedTypes, NamedTypes actualTypes) {
    this.table = table;
    this.expectedTypes = expectedTypes;
    this.actualTypes = actualTypes;
  }

  void diff(Column expected, Column actual, List<SchemaChange> changes) {
    report(typesDiffer(expected.type(), actual.type()), expected, actual, Aspect.TYPE, changes);
    report(
        expectedTypes.nullable(expected) != actualTypes.nullable(actual),
        expected,
        actual,
        Aspect.NULLABILITY,
        changes);
    report(
        !Objects.equals(expectedTypes.defaultValue(expected), actualTypes.defaultValue(actual)),
        expected,
        actual,
        Aspect.DEFAULT,
        changes);
    report(
        !numbered(expected.identity()).equals(numbered(actual.identity())),
        expected,
        actual,
        Aspect.IDENTITY,
        changes);
    report(
        !Objects.equals(expected.generated(), actual.generated()),
        expected,
        actual,
        Aspect.GENERATED,
        changes);
    report(
        !Objects.equals(expected.collation(), actual.collation()),
        expected,
        actual,
        Aspect.COLLATION,
        changes);
    report(
        !Objects.equals(expected.comment(), actual.comment()),
        expected,
        actual,
        Aspect.COMMENT,
        changes);
  }

  /** Of views only the families of types say anything. */
  void diffOfView(Column expected, Column actual, List<SchemaChange> changes) {
    boolean differ =
        typesDiffer(expected.type(), actual.type())
            && TypeDifference.between(
                        expectedTypes.plain(expected.type()), actualTypes.plain(actual.type()))
                    .kind()
                == TypeDifference.Kind.FAMILY;
    report(differ, expected, actual, Aspect.TYPE, changes);
  }

  private void report(
      boolean differs, Column expected, Column actual, Aspect aspect, List<SchemaChange> changes) {
    if (differs) {
      changes.add(new ColumnChange.Changed(table, expected, actual, aspect));
    }
  }

  private boolean typesDiffer(String expected, String actual) {
    if (TypeDifference.between(expected, actual).kind() == TypeDifference.Kind.NONE) {
      return false;
    }
    EnumType wanted = expectedTypes.enumOf(expected);
    EnumType there = actualTypes.enumOf(actual);
    if (wanted != null && there != null && sameShape(expected, actual)) {
      // Under one name the type's own change says it; under two, the values decide.
      return !wanted.name().equals(there.name())
          && !new HashSet<>(wanted.values()).equals(new HashSet<>(there.values()));
    }
    String plain = expectedTypes.plain(expected);
    return TypeDifference.between(plain, actualTypes.plain(actual)).kind()
        != TypeDifference.Kind.NONE;
  }

  private static boolean sameShape(String expected, String actual) {
    return expected.endsWith("[]") == actual.endsWith("[]");
  }

  /** What inserts notice: serial, auto increment and {@code by default} behave alike. */
  private static String numbered(@Nullable Identity identity) {
    if (identity == null) {
      return "";
    }
    boolean always = identity.kind() == Identity.Kind.ALWAYS;
    return always + " " + identity.start() + " " + identity.increment();
  }
}
