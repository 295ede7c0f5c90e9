package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.CheckValues;
import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.diff.TypeFamily;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that one release may write and the other does not know: what their enums and
 * discriminators have, which no change of the schema need tell.
 */
final class Constants {
  static final String VALUES = "enum.values";
  static final String ORDER = "enum.ordinal-order";

  private Constants() {}

  /** One of these, and what it is to be called. */
  record Hazard(String code, Verdict verdict) {}

  /**
   * What the reader cannot read of what the writer writes.
   *
   * @param words of the reader
   */
  static List<Hazard> hazards(Schema reader, Schema writer, Words words) {
    List<Hazard> hazards = new ArrayList<>();
    for (Table table : reader.tables()) {
      Table other = writer.table(table.name());
      if (other == null) {
        continue;
      }
      for (Column column : table.columns()) {
        Column there = other.column(column.name());
        ColumnMapping own = column.mapping();
        ColumnMapping theirs = there == null ? null : there.mapping();
        if (there == null || own == null || theirs == null) {
          continue;
        }
        if (!own.constants().isEmpty() && !theirs.constants().isEmpty()) {
          positions(table, column, own, theirs, words).ifPresent(hazards::add);
        } else {
          Set<String> unknown = new TreeSet<>(values(writer, other, there));
          Set<String> known = values(reader, table, column);
          unknown.removeAll(known);
          if (!known.isEmpty() && !unknown.isEmpty()) {
            hazards.add(unreadable(table, column, own, unknown, words));
          }
        }
      }
    }
    return hazards;
  }

  private static Optional<Hazard> positions(
      Table table, Column column, ColumnMapping own, ColumnMapping theirs, Words words) {
    List<String> known = own.constants();
    List<String> written = theirs.constants();
    int common = Math.min(known.size(), written.size());
    if (!known.subList(0, common).equals(written.subList(0, common))) {
      String object = Model.object(table.name(), column.name());
      return Optional.of(
          new Hazard(
              ORDER,
              new Verdict(
                  Effect.INTEGRITY,
                  Level.WARNING,
                  Verdict.SELECT,
                  object,
                  own.attribute(),
                  "the two releases mean different constants by the numbers in "
                      + object
                      + ": each misreads what the other writes",
                  String.join(", ", known),
                  String.join(", ", written),
                  List.of("add new constants behind the others"))));
    }
    return written.size() > known.size()
        ? Optional.of(
            unreadable(
                table,
                column,
                own,
                new TreeSet<>(written.subList(known.size(), written.size())),
                words))
        : Optional.empty();
  }

  private static Hazard unreadable(
      Table table, Column column, ColumnMapping own, Set<String> unknown, Words words) {
    String object = Model.object(table.name(), column.name());
    return new Hazard(
        VALUES,
        new Verdict(
            Effect.BREAKS_READS,
            Level.WARNING,
            Set.of(Operation.SELECT, Operation.UPDATE, Operation.DELETE),
            object,
            own.attribute(),
            "once "
                + words.other()
                + " writes "
                + String.join(", ", unknown)
                + " to "
                + object
                + ", "
                + words.release()
                + " cannot read such a row",
            null,
            String.join(", ", unknown),
            List.of(
                words.forward()
                    ? "keep the constants as long as rows have them"
                    : "write "
                        + String.join(", ", unknown)
                        + " only when "
                        + words.release()
                        + " has ended")));
  }

  /** As SQL literals where a check has them; empty where they are not known. */
  private static Set<String> values(Schema schema, Table table, Column column) {
    for (EnumType type : schema.enums()) {
      if (column.type().replace("\"", "").equals(type.name().toString())) {
        return new TreeSet<>(type.values());
      }
    }
    SqlType type = SqlType.parse(column.type());
    if (type.family() == TypeFamily.ENUM) {
      return new TreeSet<>(type.arguments());
    }
    for (CheckConstraint check : table.checks()) {
      Optional<CheckValues> values =
          check.unknown() ? Optional.empty() : CheckValues.of(check.expression());
      if (values.isPresent() && values.get().column().equalsIgnoreCase(column.name())) {
        return values.get().values();
      }
    }
    return Set.of();
  }
}
