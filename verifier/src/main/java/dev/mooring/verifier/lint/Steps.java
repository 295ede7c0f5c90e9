package dev.mooring.verifier.lint;

import dev.mooring.schema.model.Schema;
import dev.mooring.verifier.replay.MigrationSet.Script;
import java.util.List;

/**
 * A migration, statement by statement.
 *
 * @param after the schema that it leaves
 * @param version of the engine, as a verdict prints it
 */
record Steps(Script script, List<Step> steps, Schema after, int version) {
  Steps {
    steps = List.copyOf(steps);
  }
}
