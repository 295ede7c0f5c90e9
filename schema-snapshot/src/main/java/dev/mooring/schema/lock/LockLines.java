package dev.mooring.schema.lock;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line for each object of a schema. What is usual is left out: nullable columns, ascending
 * parts, validated constraints. The counterpart is {@link ModelReader}.
 */
final class LockLines {
  private LockLines() {}

  static <T> List<String> text(List<T> values, Function<T, JsonLine> line) {
    List<String> lines = new ArrayList<>(values.size());
    for (T value : values) {
      lines.add(line.apply(value).toString());
    }
    return lines;
  }

  private static List<String> words(Collection<? extends Enum<?>> constants) {
    List<String> words = new ArrayList<>(constants.size());
    for (Enum<?> constant : constants) {
      words.add(JsonLine.word(constant));
    }
    return words;
  }

  static String migrations(Lock.@Nullable Migrations migrations) {
    return migrations == null ? "null" : migrationState(migrations).toString();
  }

  static JsonLine migrationState(Lock.Migrations migrations) {
    return new JsonLine()
        .put("last", migrations.last())
        .put("count", (long) migrations.count())
        .put("checksum", migrations.checksum());
  }

  static JsonLine enumType(EnumType type) {
    return named(type.name()).strings("values", type.values());
  }

  static JsonLine domain(Domain domain) {
    JsonLine line =
        named(domain.name())
            .put("type", domain.type())
            .unless(true, "nullable", domain.nullable())
            .put("default", domain.defaultValue());
    return domain.checks().isEmpty()
        ? line
        : line.json("checks", JsonText.list(text(domain.checks(), LockLines::check)));
  }

  /** Start and increment are always said: the increment is what goes wrong. */
  static JsonLine sequence(Sequence sequence) {
    return named(sequence.name())
        .put("type", sequence.type())
        .put("start", sequence.start())
        .put("increment", sequence.increment())
        .put("minimum", sequence.minimum())
        .put("maximum", sequence.maximum())
        .unless(false, "cycle", sequence.cycle())
        .put("from", sequence.entity());
  }

  /** What a table says beside its columns, constraints and indexes. */
  static JsonLine tableProperties(Table table) {
    return named(table.name())
        .unless(TableKind.TABLE, "kind", table.kind())
        .put("from", table.entity())
        .stringsUnlessEmpty("traits", words(table.traits()))
        .put("options", table.options())
        .put("comment", table.comment());
  }

  static JsonLine column(Column column) {
    ColumnMapping mapping = column.mapping();
    JsonLine line =
        new JsonLine()
            .put("name", column.name())
            .put("type", column.type())
            .unless(true, "nullable", column.nullable())
            .put("default", column.defaultValue())
            .put("identity", column.identity() == null ? null : identity(column.identity()))
            .put("generated", column.generated() == null ? null : generated(column.generated()))
            .put("collation", column.collation())
            .put("comment", column.comment());
    return mapping == null
        ? line
        : line.put("from", mapping.attribute())
            .stringsUnlessEmpty("facts", words(mapping.facts()))
            .stringsUnlessEmpty("constants", mapping.constants());
  }

  static JsonLine primaryKey(PrimaryKey key) {
    return new JsonLine().put("name", key.name()).strings("columns", key.columns());
  }

  static JsonLine uniqueKey(UniqueKey key) {
    return new JsonLine()
        .put("name", key.name())
        .strings("columns", key.columns())
        .unless(false, "nullsNotDistinct", key.nullsNotDistinct())
        .unless(Deferrability.NOT_DEFERRABLE, "deferrability", key.deferrability());
  }

  static JsonLine foreignKey(ForeignKey key) {
    return new JsonLine()
        .put("name", key.name())
        .strings("columns", key.columns())
        .put(
            "references",
            new JsonLine()
                .put("table", key.target().name())
                .put("schema", key.target().schema())
                .strings("columns", key.targetColumns()))
        .unless(ReferentialAction.NO_ACTION, "onDelete", key.onDelete())
        .unless(ReferentialAction.NO_ACTION, "onUpdate", key.onUpdate())
        .unless(Deferrability.NOT_DEFERRABLE, "deferrability", key.deferrability())
        .unless(true, "validated", key.validated());
  }

  static JsonLine check(CheckConstraint check) {
    return new JsonLine()
        .put("name", check.name())
        .put("column", check.column())
        .put("expression", check.expression())
        .unless(true, "validated", check.validated())
        .unless(false, "unknown", check.unknown());
  }

  static JsonLine index(Index index) {
    return new JsonLine()
        .put("name", index.name())
        .json("parts", JsonText.list(index.parts().stream().map(LockLines::part).toList()))
        .unless(false, "unique", index.unique())
        .unless(false, "nullsNotDistinct", index.nullsNotDistinct())
        .put("method", index.method())
        .put("where", index.predicate())
        .stringsUnlessEmpty("include", index.include())
        .unless(true, "valid", index.valid());
  }

  private static String part(IndexPart part) {
    if (part.equals(IndexPart.column(part.value()))) {
      return JsonText.quote(part.value());
    }
    return new JsonLine()
        .put(part.expression() ? "expression" : "column", part.value())
        .unless(false, "descending", part.descending())
        .put("nulls", part.nullOrder() == null ? null : JsonLine.word(part.nullOrder()))
        .put("operatorClass", part.operatorClass())
        .put("collation", part.collation())
        .toString();
  }

  private static JsonLine identity(Identity identity) {
    return new JsonLine()
        .put("kind", JsonLine.word(identity.kind()))
        .unless(1, "start", identity.start())
        .unless(1, "increment", identity.increment())
        .put("sequence", identity.sequence() == null ? null : named(identity.sequence()));
  }

  private static JsonLine generated(Generated generated) {
    return new JsonLine()
        .put("expression", generated.expression())
        .unless(false, "stored", generated.stored());
  }

  private static JsonLine named(ObjectName name) {
    return new JsonLine().put("name", name.name()).put("schema", name.schema());
  }
}
