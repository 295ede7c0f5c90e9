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
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the objects that {@link LockLines} writes, property by property. */
final class ModelReader {
  private final String file;

  ModelReader(String file) {
    this.file = file;
  }

  EnumType enumType(ObjectReader in) throws LockException {
    return new EnumType(name(in), in.texts("values"));
  }

  Domain domain(ObjectReader in) throws LockException {
    return new Domain(
        name(in),
        in.text("type"),
        in.flag("nullable", true),
        in.textOrNull("default"),
        in.objects("checks", this::check));
  }

  Sequence sequence(ObjectReader in) throws LockException {
    return new Sequence(
        name(in),
        in.textOrNull("type"),
        in.whole("start", 1),
        in.whole("increment", 1),
        in.wholeOrNull("minimum"),
        in.wholeOrNull("maximum"),
        in.flag("cycle", false),
        in.textOrNull("from"));
  }

  Table table(ObjectReader in) throws LockException {
    return new Table(
        name(in),
        in.constant("kind", TableKind.TABLE),
        in.objects("columns", this::column),
        in.objectOrNull("primaryKey", this::primaryKey),
        in.objects("unique", this::uniqueKey),
        in.objects("foreignKeys", this::foreignKey),
        in.objects("checks", this::check),
        in.objects("indexes", this::index),
        in.textOrNull("comment"),
        in.textOrNull("options"),
        Set.copyOf(in.constants("traits", TableTrait.class)),
        in.textOrNull("from"));
  }

  private Column column(ObjectReader in) throws LockException {
    return new Column(
        in.text("name"),
        in.text("type"),
        in.flag("nullable", true),
        in.textOrNull("default"),
        in.objectOrNull("identity", this::identity),
        in.objectOrNull("generated", this::generated),
        in.textOrNull("collation"),
        in.textOrNull("comment"),
        mapping(in));
  }

  private @Nullable ColumnMapping mapping(ObjectReader in) throws LockException {
    String attribute = in.textOrNull("from");
    // Facts and constants without an attribute are left unasked, and so refused.
    return attribute == null
        ? null
        : new ColumnMapping(
            attribute,
            Set.copyOf(in.constants("facts", ColumnMapping.Fact.class)),
            in.textsOrNone("constants"));
  }

  private Identity identity(ObjectReader in) throws LockException {
    return new Identity(
        in.constant("kind", Identity.Kind.class),
        in.whole("start", 1),
        in.whole("increment", 1),
        in.objectOrNull("sequence", ModelReader::name));
  }

  private Generated generated(ObjectReader in) throws LockException {
    return new Generated(in.text("expression"), in.flag("stored", false));
  }

  private PrimaryKey primaryKey(ObjectReader in) throws LockException {
    return new PrimaryKey(in.textOrNull("name"), in.texts("columns"));
  }

  private UniqueKey uniqueKey(ObjectReader in) throws LockException {
    return new UniqueKey(
        in.textOrNull("name"),
        in.texts("columns"),
        in.flag("nullsNotDistinct", false),
        in.constant("deferrability", Deferrability.NOT_DEFERRABLE));
  }

  private ForeignKey foreignKey(ObjectReader in) throws LockException {
    record Target(ObjectName name, List<String> columns) {}
    Target target =
        in.object(
            "references",
            to ->
                new Target(
                    new ObjectName(to.textOrNull("schema"), to.text("table")),
                    to.texts("columns")));
    return new ForeignKey(
        in.textOrNull("name"),
        in.texts("columns"),
        target.name(),
        target.columns(),
        in.constant("onDelete", ReferentialAction.NO_ACTION),
        in.constant("onUpdate", ReferentialAction.NO_ACTION),
        in.constant("deferrability", Deferrability.NOT_DEFERRABLE),
        in.flag("validated", true));
  }

  private CheckConstraint check(ObjectReader in) throws LockException {
    return new CheckConstraint(
        in.textOrNull("name"),
        in.textOrNull("column"),
        in.text("expression"),
        in.flag("validated", true),
        in.flag("unknown", false));
  }

  private Index index(ObjectReader in) throws LockException {
    List<IndexPart> parts = new ArrayList<>();
    for (JsonValue part : in.items("parts")) {
      parts.add(
          part instanceof JsonValue.Text column
              ? IndexPart.column(column.value())
              : ObjectReader.read(file, part, this::part));
    }
    return new Index(
        in.textOrNull("name"),
        parts,
        in.flag("unique", false),
        in.flag("nullsNotDistinct", false),
        in.textOrNull("method"),
        in.textOrNull("where"),
        in.textsOrNone("include"),
        in.flag("valid", true));
  }

  private IndexPart part(ObjectReader in) throws LockException {
    String expression = in.textOrNull("expression");
    return new IndexPart(
        expression == null ? in.text("column") : expression,
        expression != null,
        in.flag("descending", false),
        in.constantOrNull("nulls", IndexPart.Nulls.class),
        in.textOrNull("operatorClass"),
        in.textOrNull("collation"));
  }

  private static ObjectName name(ObjectReader in) throws LockException {
    String name = in.text("name");
    return new ObjectName(in.textOrNull("schema"), name);
  }
}
