package dev.mooring.verifier.preview;

import dev.mooring.verifier.replay.DryRun.Step;
import org.jspecify.annotations.Nullable;

/** Something that Flyway did; in a transaction where its number is not 0. */
sealed interface Happening {
  /** A transaction ended. */
  record Ended(int transaction) implements Happening {}

  /** A statement of a script, or one that Flyway needs for itself. */
  record Ran(int transaction, String sql) implements Happening {}

  /**
   * Rows that are copied into a table.
   *
   * @param sql the statement, without the rows
   * @param data the rows, as the statement wants them
   */
  record Copied(int transaction, String sql, String data) implements Happening {}

  /**
   * A row of the history was written.
   *
   * @param insert Flyway's statement, with question marks for the row's values
   */
  record Noted(int transaction, String insert, HistoryRow row) implements Happening {}

  /** The session is set to what a script begins with. */
  record Set(SessionSetting setting) implements Happening {}

  /** One of Flyway's events. */
  record Reached(String event, @Nullable Step step) implements Happening {}

  /**
   * Code would have run.
   *
   * @param place its file, for people
   */
  record Unseen(String place) implements Happening {}
}
