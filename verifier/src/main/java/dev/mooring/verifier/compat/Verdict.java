package dev.mooring.verifier.compat;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one change does to a release.
 *
 * @param fails the statements that fail, or may fail where the level is no error
 * @param object what it is about, for people and policies
 * @param attribute of the release's entities; {@code null} where none is concerned
 * @param entities the side of the release; {@code null} for none
 * @param migrations the side of the database; {@code null} for none
 */
record Verdict(
    Effect effect,
    Level level,
    Set<Operation> fails,
    String object,
    @Nullable String attribute,
    String message,
    @Nullable String entities,
    @Nullable String migrations,
    List<String> fix) {
  static final Set<Operation> ALL = Set.of(Operation.values());
  static final Set<Operation> WRITES = Set.of(Operation.INSERT, Operation.UPDATE);
  static final Set<Operation> INSERT = Set.of(Operation.INSERT);
  static final Set<Operation> UPDATE = Set.of(Operation.UPDATE);
  static final Set<Operation> DELETE = Set.of(Operation.DELETE);
  static final Set<Operation> SELECT = Set.of(Operation.SELECT);
  static final Set<Operation> CHANGES =
      Set.of(Operation.INSERT, Operation.UPDATE, Operation.DELETE);

  Verdict {
    EnumSet<Operation> sorted = EnumSet.noneOf(Operation.class);
    sorted.addAll(fails);
    fails = Collections.unmodifiableSet(sorted);
    fix = List.copyOf(fix);
  }

  Verdict as(Level newLevel) {
    return new Verdict(
        effect, newLevel, fails, object, attribute, message, entities, migrations, fix);
  }

  Verdict saying(String newMessage) {
    return new Verdict(
        effect, level, fails, object, attribute, newMessage, entities, migrations, fix);
  }

  Verdict failing(Set<Operation> newFails) {
    return new Verdict(
        effect, level, newFails, object, attribute, message, entities, migrations, fix);
  }
}
