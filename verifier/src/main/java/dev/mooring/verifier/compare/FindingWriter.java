package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.EffectTable;
import dev.mooring.schema.diff.Levels;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a finding of a change, or nothing where its effect is none. */
final class FindingWriter {
  private final EffectTable effects;
  private final Drafts drafts;

  FindingWriter(EffectTable effects, Drafts drafts) {
    this.effects = effects;
    this.drafts = drafts;
  }

  @Nullable Finding write(SchemaChange change) {
    Effect effect = effects.of(change);
    Level level = Levels.byDefault(effect).orElse(null);
    if (change instanceof CheckChange.Uncompared) {
      level = Level.NOTE;
    }
    if (level == null) {
      return null;
    }
    Draft draft = change.accept(drafts);
    List<String> fix = new ArrayList<>();
    if (level != Level.NOTE && !draft.sql().isEmpty()) {
      for (String sql : draft.sql()) {
        fix.add(sql + ";");
      }
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
