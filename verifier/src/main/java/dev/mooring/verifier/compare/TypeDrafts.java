package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for sequences, enums and domains. */
final class TypeDrafts {
  private final Blame blame;
  private final Sides sides;
  private final SqlDialect dialect;

  TypeDrafts(Schema entities, Blame blame, Sides sides) {
    this.blame = blame;
    this.sides = sides;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  Draft extra(String kind, ObjectName name) {
    return new Draft(
        sides.name(name),
        null,
        "no entity uses the " + kind + " " + sides.name(name),
        "no such " + kind,
        kind + " " + sides.name(name),
        List.of());
  }

  Draft sequenceMissing(SequenceChange.Missing change) {
    Sequence sequence = change.expected();
    String entity = blame.sequence(sequence.name());
    return new Draft(
        sides.name(sequence.name()),
        entity,
        "no migration creates the sequence "
            + sides.name(sequence.name())
            + ", which numbers "
            + blame.numberedBy(sequence.name(), "an entity"),
        sides.sequence(sequence),
        sides.none("sequence"),
        List.of(DdlRenderer.createSequence(sequence, dialect)));
  }

  Draft sequenceChanged(SequenceChange.Changed change) {
    Sequence expected = change.expected();
    Sequence actual = change.actual();
    String name = sides.name(expected.name());
    List<String> sql = new ArrayList<>();
    String message =
        switch (change.aspect()) {
          case INCREMENT -> {
            sql.add(
                AlterRenderer.alterSequenceIncrement(
                    expected.name(), expected.increment(), dialect));
            yield name
                + " increments by "
                + actual.increment()
                + " in the migrations, but "
                + blame.numberedBy(expected.name(), "the entities")
                + (expected.entities().size() == 1 ? " takes " : " take ")
                + expected.increment()
                + " numbers at a time: keys collide";
          }
          case START -> name + " starts elsewhere than the entities say";
          case TYPE -> name + " has another type than the entities say";
          case RANGE -> name + " has other limits than the entities say";
          case CYCLE ->
              actual.cycle()
                  ? name + " starts over at its end: keys collide"
                  : name + " does not start over at its end";
        };
    return new Draft(
        name,
        blame.sequence(expected.name()),
        message,
        sides.sequence(expected),
        sides.sequence(actual),
        sql);
  }

  Draft enumMissing(EnumChange.Missing change) {
    ObjectName name = change.object();
    return new Draft(
        sides.name(name),
        blame.type(name),
        "no migration creates the type " + sides.name(name),
        "enum (" + Sides.values(change.expected().values()) + ")",
        sides.none("type"),
        DdlRenderer.createEnum(change.expected(), dialect));
  }

  Draft enumValues(EnumChange.ValuesChanged change) {
    ObjectName name = change.object();
    List<String> missing = new ArrayList<>(change.expected().values());
    missing.removeAll(change.actual().values());
    List<String> extra = new ArrayList<>(change.actual().values());
    extra.removeAll(change.expected().values());
    String attribute = blame.type(name);
    String java = Blame.shortName(attribute, "the entities");
    List<String> sql = new ArrayList<>();
    for (String value : missing) {
      sql.addAll(AlterRenderer.addEnumValue(name, value, null, dialect));
    }
    String message =
        missing.isEmpty()
            ? "the type "
                + sides.name(name)
                + " has "
                + Sides.values(extra)
                + ", which "
                + java
                + " cannot read"
            : "the type "
                + sides.name(name)
                + " lacks "
                + Sides.values(missing)
                + ", which "
                + java
                + " writes";
    return new Draft(
        sides.name(name),
        attribute,
        message,
        "enum (" + Sides.values(change.expected().values()) + ")",
        "enum (" + Sides.values(change.actual().values()) + ")",
        sql);
  }

  Draft domainMissing(DomainChange.Missing change) {
    ObjectName name = change.object();
    return new Draft(
        sides.name(name),
        blame.type(name),
        "no migration creates the domain " + sides.name(name),
        domain(change.expected()),
        sides.none("domain"),
        List.of(DdlRenderer.createDomain(change.expected(), dialect)));
  }

  Draft domainChanged(DomainChange.Changed change) {
    ObjectName name = change.object();
    @Nullable String attribute = blame.type(name);
    return new Draft(
        sides.name(name),
        attribute,
        "the domain "
            + name
            + " has another "
            + Sides.words(change.aspect())
            + " than the entities say",
        domain(change.expected()),
        domain(change.actual()),
        List.of());
  }

  private String domain(Domain domain) {
    return domain(domain, sides);
  }

  static String domain(Domain domain, Sides sides) {
    StringBuilder text = new StringBuilder(sides.type(domain.type()));
    if (domain.defaultValue() != null) {
      text.append(" default ").append(domain.defaultValue());
    }
    text.append(domain.nullable() ? "" : " not null");
    domain.checks().forEach(check -> text.append(' ').append(sides.check(check)));
    return text.toString();
  }
}
