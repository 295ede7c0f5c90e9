package dev.mooring.verifier.replay;

import java.sql.Connection;

/** Is told of each statement that Flyway runs, on the connection on which it runs. */
public interface StatementWatch {
  /**
   * A migration begins.
   *
   * @param script its name relative to its location, or its class
   */
  void begins(String script, Connection connection);

  /**
   * A statement is about to run.
   *
   * @param sql with placeholders replaced, and with the comments in front of it
   */
  void before(String sql, Connection connection);

  /** The statement ran; a transaction, where there is one, is still open. */
  void after(String sql, Connection connection);

  /** The migration is done, its transaction still open. */
  void ends(String script, Connection connection);
}
