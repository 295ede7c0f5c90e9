package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.EffectTable;
import dev.mooring.schema.diff.Levels;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.ColumnMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a finding of a change, or nothing where its effect is none. */
final class FindingWriter {
  private final EffectTable effects;
  private final Drafts drafts;
  private final boolean unmapped;

  /**
   * @param unmapped whether what no entity uses is worth a finding
   */
  FindingWriter(EffectTable effects, Drafts drafts, boolean unmapped) {
    this.effects = effects;
    this.drafts = drafts;
    this.unmapped = unmapped;
  }

  /** A column that refuses NULL is more often right than the entity that forgot to say so. */
  private static Optional<String> declaration(SchemaChange change, Draft draft) {
    if (!(change instanceof ColumnChange.Changed changed)
        || changed.aspect() != ColumnChange.Aspect.NULLABILITY
        || !changed.expected().nullable()) {
      return Optional.empty();
    }
    ColumnMapping mapping = changed.expected().mapping();
    // Where the row may be another class's, the attribute cannot say so.
    return mapping == null || mapping.facts().contains(ColumnMapping.Fact.OPTIONAL_ROW)
        ? Optional.empty()
        : Optional.of("or nullable = false on " + Blame.shortName(draft.attribute(), "it"));
  }

  @Nullable Finding write(SchemaChange change) {
    Effect effect = effects.of(change);
    Level level = Levels.byDefault(effect).orElse(null);
    if (change instanceof CheckChange.Uncompared) {
      level = Level.NOTE;
    }
    if (level == null && unmapped && Comparison.isUnmapped(change)) {
      level = Level.WARNING;
    }
    if (level == null) {
      return null;
    }
    Draft draft = change.accept(drafts);
    List<String> fix = new ArrayList<>();
    for (String sql : draft.sql()) {
      fix.add(sql + ";");
    }
    if (!fix.isEmpty()) {
      declaration(change, draft).ifPresent(fix::add);
    }
    return new Finding(
        Codes.of(change),
        effect,
        level,
        draft.object(),
        draft.attribute(),
        null,
        0,
        draft.message(),
        draft.expected(),
        draft.actual(),
        fix);
  }
}
