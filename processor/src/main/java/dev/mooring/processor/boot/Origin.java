package dev.mooring.processor.boot;

import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ColumnMapping.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a column comes from.
 *
 * @param attribute as {@link ColumnMapping#attribute}
 * @param code the converter or enum whose code decides which values the column holds; {@code null}
 *     where no code does
 * @param constants as {@link ColumnMapping#constants}
 */
record Origin(String attribute, Set<Fact> facts, @Nullable String code, List<String> constants) {
  /** Facts that hold of the column whichever of its attributes is asked. */
  private static final Set<Fact> SHARED =
      EnumSet.of(Fact.ASSOCIATION, Fact.IDENTIFIER, Fact.GENERATED_VALUE, Fact.REMOVED_FIRST);

  /** A column whose values no code decides. */
  Origin(String attribute, Set<Fact> facts) {
    this(attribute, facts, null, List.of());
  }

  ColumnMapping mapping() {
    return new ColumnMapping(attribute, facts, constants);
  }

  /**
   * One column of two attributes, say an association and its read-only copy: the attribute that
   * writes it speaks for it, else the first.
   */
  Origin with(Origin other) {
    boolean otherWrites =
        facts.contains(Fact.NOT_INSERTED) && !other.facts.contains(Fact.NOT_INSERTED);
    Origin speaker = otherWrites ? other : this;
    Origin silent = otherWrites ? this : other;
    EnumSet<Fact> all = EnumSet.noneOf(Fact.class);
    all.addAll(speaker.facts);
    for (Fact fact : silent.facts) {
      if (SHARED.contains(fact)) {
        all.add(fact);
      }
    }
    if (!silent.facts.contains(Fact.NOT_UPDATED)) {
      all.remove(Fact.NOT_UPDATED);
    }
    return new Origin(
        speaker.attribute,
        all,
        speaker.code == null ? silent.code : speaker.code,
        speaker.constants);
  }
}
