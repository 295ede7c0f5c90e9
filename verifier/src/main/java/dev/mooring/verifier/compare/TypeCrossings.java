package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.ArrayList;
import java.util.List;

/** Sequences, enums and domains, on the way from one schema to another. */
final class TypeCrossings {
  private final Way way;
  private final CrossingWords words;
  private final Sides sides;
  private final SqlDialect dialect;

  TypeCrossings(Way way, CrossingWords words) {
    this.way = way;
    this.words = words;
    this.sides = words.sides();
    this.dialect = SqlDialect.of(way.dialect());
  }

  Crossing sequenceMissing(SequenceChange.Missing change) {
    Sequence sequence = change.expected();
    return words.added(
        "sequence",
        sides.name(sequence.name()),
        sides.sequence(sequence),
        create(sequence.name(), List.of(DdlRenderer.createSequence(sequence, dialect))));
  }

  Crossing sequenceExtra(SequenceChange.Extra change) {
    Sequence sequence = change.actual();
    return words.removed(
        "sequence",
        sides.name(sequence.name()),
        sides.sequence(sequence),
        CrossingWords.step(Phase.DROP_TYPES, "drop sequence " + dialect.quote(sequence.name())));
  }

  Crossing sequenceChanged(SequenceChange.Changed change) {
    Sequence from = change.actual();
    Sequence to = change.expected();
    return CrossingWords.changed(
        Sides.words(change.aspect()) + " of the sequence " + sides.name(to.name()),
        sides.name(to.name()),
        sides.sequence(from),
        sides.sequence(to),
        switch (change.aspect()) {
          case INCREMENT ->
              CrossingWords.step(
                  Phase.CHANGE_COLUMNS,
                  AlterRenderer.alterSequenceIncrement(to.name(), to.increment(), dialect));
          case CYCLE ->
              CrossingWords.step(
                  Phase.CHANGE_COLUMNS,
                  AlterRenderer.alterSequenceCycle(to.name(), to.cycle(), dialect));
          default -> List.of();
        });
  }

  Crossing enumMissing(EnumChange.Missing change) {
    return words.added(
        "type",
        sides.name(change.object()),
        values(change.expected()),
        create(change.object(), DdlRenderer.createEnum(change.expected(), dialect)));
  }

  Crossing enumExtra(EnumChange.Extra change) {
    return words.removed(
        "type",
        sides.name(change.object()),
        values(change.actual()),
        drop("type", change.object()));
  }

  /** No engine takes a value away again. */
  Crossing enumValues(EnumChange.ValuesChanged change) {
    List<Step> steps = new ArrayList<>();
    if (change.expected().values().containsAll(change.actual().values())) {
      for (String value : change.expected().values()) {
        if (!change.actual().values().contains(value)) {
          steps.addAll(
              CrossingWords.steps(
                  Phase.CREATE_TYPES,
                  AlterRenderer.addEnumValue(change.object(), value, null, dialect)));
        }
      }
    }
    return new Crossing(
        sides.name(change.object()),
        "the values of the type " + sides.name(change.object()) + " differ",
        values(change.actual()),
        values(change.expected()),
        steps);
  }

  Crossing domainMissing(DomainChange.Missing change) {
    return words.added(
        "domain",
        sides.name(change.object()),
        domain(change.expected()),
        create(
            change.object(),
            List.of(DdlRenderer.createDomain(way.toDomain(change.expected()), dialect))));
  }

  Crossing domainExtra(DomainChange.Extra change) {
    return words.removed(
        "domain",
        sides.name(change.object()),
        domain(change.actual()),
        drop("domain", change.object()));
  }

  Crossing domainChanged(DomainChange.Changed change) {
    return CrossingWords.changed(
        Sides.words(change.aspect()) + " of the domain " + sides.name(change.object()),
        sides.name(change.object()),
        domain(change.actual()),
        domain(change.expected()),
        List.of());
  }

  private List<Step> create(ObjectName name, List<String> sql) {
    List<Step> steps = new ArrayList<>(way.room(name));
    steps.addAll(CrossingWords.steps(Phase.CREATE_TYPES, sql));
    return steps;
  }

  /** A column may have the type and mean the same as on the other side. */
  private List<Step> drop(String kind, ObjectName name) {
    return way.keepsType(name)
        ? List.of()
        : CrossingWords.step(Phase.DROP_TYPES, "drop " + kind + " " + dialect.quote(name));
  }

  private static String values(EnumType type) {
    return "enum (" + Sides.values(type.values()) + ")";
  }

  private String domain(Domain domain) {
    return TypeDrafts.domain(domain, sides);
  }
}
