package dev.mooring.verifier.compare;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Where the entities' DDL runs: in the engine that replayed the migrations, with the types and
 * functions that migrations made, and without their tables. What runs there leaves nothing behind.
 */
public interface EntityLayout {

  /** What is done there. */
  interface Action<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Runs the action where it takes the least time; what migrations made beyond tables may be
   * missing.
   *
   * @param schemas the schemas that the entities name beside the default one
   * @throws SQLException whatever the action threw, or where the place cannot be made
   */
  <T> T quick(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException;

  /**
   * Runs the action with everything that migrations made but what the entities create themselves;
   * the same as {@link #quick} where migrations make nothing that entities could need.
   *
   * @param entities whose objects must not be in the way
   */
  default <T> T whole(MigrationReplay replay, Schema entities, Action<T> action)
      throws SQLException, GateException {
    return quick(replay, entities.namedSchemas(), action);
  }
}
