package dev.mooring.verifier.compare;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.verifier.compare.EntityDdl.Statement;
import dev.mooring.verifier.replay.DatabaseText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the entities' DDL: all at once, and one by one only where something is wrong with it. */
final class EntityRun {
  private static final int BATCH = 200;

  private final Connection connection;
  private final List<Statement> statements;

  EntityRun(Connection connection, List<Statement> statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /**
   * Runs everything.
   *
   * @throws SQLException where a statement fails; some may have run
   */
  void all() throws SQLException {
    try (java.sql.Statement batch = connection.createStatement()) {
      int waiting = 0;
      for (Statement statement : statements) {
        batch.addBatch(statement.sql());
        if (++waiting == BATCH) {
          batch.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        batch.executeBatch();
      }
    }
  }

  /** What failed, and the tables that are not there because of it. */
  record Failures(List<Finding> findings, Set<ObjectName> tables) {}

  /**
   * Runs what can be run.
   *
   * @throws SQLException where the connection is of no more use
   */
  Failures oneByOne() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Set<ObjectName> failed = new HashSet<>();
    boolean transaction = !connection.getAutoCommit();
    try (java.sql.Statement jdbc = connection.createStatement()) {
      for (Statement statement : statements) {
        if (isFollowUp(statement, failed)) {
          continue;
        }
        Savepoint before = transaction ? connection.setSavepoint() : null;
        try {
          jdbc.execute(statement.sql());
          if (before != null) {
            connection.releaseSavepoint(before);
          }
        } catch (SQLException e) {
          if (before != null) {
            connection.rollback(before);
          }
          if (statement.table() != null) {
            failed.add(statement.table().name());
          }
          findings.add(Blame.failed(statement, DatabaseText.of(e), e));
        }
      }
    }
    return new Failures(findings, failed);
  }

  private static boolean isFollowUp(Statement statement, Set<ObjectName> failed) {
    return (statement.table() != null && failed.contains(statement.table().name()))
        || (statement.key() != null && failed.contains(statement.key().target()));
  }
}
