package dev.mooring.schema.lock;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ColumnMapping.Fact;
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
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import java.util.List;
import java.util.Set;

/** The locks behind the golden files. */
final class Locks {
  static final Lock.Migrations FOURTEEN =
      new Lock.Migrations(
          "V14__visits.sql",
          14,
          "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

  private Locks() {}

  /** An ordinary application. */
  static Lock clinic() {
    return new Lock(
        "clinic",
        FOURTEEN,
        new Schema(
            "postgresql",
            List.of(owners(), pets()),
            List.of(
                new Sequence(
                    ObjectName.of("pets_seq"), null, 1, 50, null, null, false, "dev.clinic.Pet")),
            List.of(new EnumType(ObjectName.of("species"), List.of("CAT", "DOG"))),
            List.of(),
            List.of()));
  }

  static Table owners() {
    return table(
        "owners",
        List.of(
            new Column(
                "id",
                "bigint",
                false,
                null,
                new Identity(Identity.Kind.BY_DEFAULT, 1, 1),
                null,
                null,
                null,
                mapped("dev.clinic.Owner.id", Fact.IDENTIFIER, Fact.GENERATED_VALUE)),
            column(
                "email",
                "varchar(320)",
                false,
                mapped("dev.clinic.Owner.email", Fact.DECLARED_LENGTH, Fact.DECLARED_NULLABILITY)),
            column("city", "varchar(255)", true, mapped("dev.clinic.Owner.address.city"))),
        List.of(new UniqueKey("uk_owners_email", List.of("email"), false, deferrable(0))),
        List.of(),
        List.of(),
        List.of(),
        "dev.clinic.Owner");
  }

  private static Table pets() {
    return table(
        "pets",
        List.of(
            column("id", "bigint", false, mapped("dev.clinic.Pet.id", Fact.IDENTIFIER)),
            column("owner_id", "bigint", false, mapped("dev.clinic.Pet.owner", Fact.ASSOCIATION)),
            column("name", "varchar(80)", true, mapped("dev.clinic.Pet.name")),
            column("species", "species", true, mapped("dev.clinic.Pet.species", Fact.ENUM_NAMED))),
        List.of(),
        List.of(
            new ForeignKey(
                "fk_pets_owner",
                List.of("owner_id"),
                ObjectName.of("owners"),
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                deferrable(0),
                true)),
        List.of(new CheckConstraint(null, "name", "name <> ''", true, false)),
        List.of(
            new Index(
                "ix_pets_name",
                List.of(
                    IndexPart.column("owner_id"),
                    new IndexPart("name", false, true, IndexPart.Nulls.LAST, null, null)),
                false,
                false,
                null,
                null,
                List.of(),
                true)),
        "dev.clinic.Pet");
  }

  /** A project without migrations and without entities. */
  static Lock empty() {
    return new Lock("empty", null, Schema.empty("h2"));
  }

  /** Each property of the format at least once. */
  static Lock everything() {
    ObjectName audit = new ObjectName("Audit", "log \"x\"");
    return new Lock(
        "all-of-it",
        null,
        new Schema(
            "postgresql",
            List.of(
                new Table(
                    audit,
                    TableKind.TABLE,
                    List.of(
                        new Column(
                            "id",
                            "bigint",
                            false,
                            null,
                            new Identity(
                                Identity.Kind.SERIAL,
                                100,
                                5,
                                new ObjectName("Audit", "log_id_seq")),
                            null,
                            null,
                            "surrogate",
                            null),
                        new Column(
                            "at", "timestamp(6)", true, "now()", null, null, null, null, null),
                        new Column(
                            "text",
                            "text",
                            true,
                            null,
                            null,
                            null,
                            "de-x-icu",
                            "Größe\n\u202e漢\uD83D\uDE00",
                            null),
                        new Column(
                            "sum",
                            "numeric(10,2)",
                            true,
                            null,
                            null,
                            new Generated("a + b", true),
                            null,
                            null,
                            new ColumnMapping(
                                "dev.Audit.{formula}",
                                Set.of(Fact.values()),
                                List.of("GOOD", "BAD")))),
                    new PrimaryKey("pk_log", List.of("id", "at")),
                    List.of(new UniqueKey(null, List.of("text", "at"), true, deferrable(1))),
                    List.of(
                        new ForeignKey(
                            null,
                            List.of("id", "at"),
                            audit,
                            List.of("id", "at"),
                            ReferentialAction.SET_NULL,
                            ReferentialAction.SET_DEFAULT,
                            deferrable(2),
                            false)),
                    List.of(
                        new CheckConstraint("ck_sum", null, "sum >= 0", false, false),
                        new CheckConstraint(null, "text", "dev.Converter", true, true)),
                    List.of(
                        new Index(
                            null,
                            List.of(
                                new IndexPart(
                                    "lower(text)",
                                    true,
                                    true,
                                    IndexPart.Nulls.FIRST,
                                    "text_pattern_ops",
                                    "C")),
                            true,
                            true,
                            "gin",
                            "sum > 0",
                            List.of("id"),
                            false)),
                    "the log",
                    "with (fillfactor = 70)",
                    Set.of(TableTrait.values()),
                    "dev.Audit.entries"),
                new Table(
                    ObjectName.of("totals"),
                    TableKind.MATERIALIZED_VIEW,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    Set.of(),
                    null)),
            List.of(new Sequence(ObjectName.of("s"), "integer", 10, -1, -100L, 100L, true, null)),
            List.of(new EnumType(new ObjectName("Audit", "kind"), List.of("b", "a", "it's"))),
            List.of(
                new Domain(
                    ObjectName.of("positive"),
                    "integer",
                    false,
                    "1",
                    List.of(new CheckConstraint("pos", null, "value > 0", true, false)))),
            List.of("create type point2 as (\n  x int,\n  y int\n)")));
  }

  static Table table(
      String name,
      List<Column> columns,
      List<UniqueKey> unique,
      List<ForeignKey> foreignKeys,
      List<CheckConstraint> checks,
      List<Index> indexes,
      String entity) {
    return new Table(
        ObjectName.of(name),
        TableKind.TABLE,
        columns,
        new PrimaryKey(null, List.of("id")),
        unique,
        foreignKeys,
        checks,
        indexes,
        null,
        null,
        Set.of(),
        entity);
  }

  static Column column(String name, String type, boolean nullable, ColumnMapping mapping) {
    return new Column(name, type, nullable, null, null, null, null, null, mapping);
  }

  static ColumnMapping mapped(String attribute, Fact... facts) {
    return new ColumnMapping(attribute, Set.of(facts));
  }

  private static Deferrability deferrable(int i) {
    return Deferrability.values()[i];
  }
}
