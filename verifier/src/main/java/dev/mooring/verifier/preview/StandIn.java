package dev.mooring.verifier.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine would answer to Flyway, and how a script for it is written. Only what Flyway asks
 * for itself is answered; statements of scripts are never run.
 */
public interface StandIn {
  /** Stands for the user that will run the script; also Flyway's name for it in scripts. */
  String USER = "${flyway:user}";

  /** Stands for the database in which the script will run; also Flyway's name for it in scripts. */
  String DATABASE = "${flyway:database}";

  /** A URL by which Flyway tells the engine. */
  String url();

  /** The product's name as its driver says it. */
  String product();

  /** A version that Flyway takes without a remark. */
  String version();

  /** The schema in which a connection is; {@code null} where the engine has none. */
  @Nullable String schema();

  /** The database in which a connection is. */
  String catalog();

  /**
   * The answer to a question that Flyway asks for itself; {@code null} where it is not known.
   *
   * @param sql in lower case, with single spaces
   * @param values what its question marks stand for
   */
  @Nullable Answer answer(String sql, List<@Nullable Object> values, State state);

  /**
   * What a statement sets for the session; {@code null} where it is another statement.
   *
   * @param sql as Flyway sent it
   */
  @Nullable SessionSetting setting(String sql, List<@Nullable Object> values);

  /** Begins a transaction. */
  String begin();

  /** The user who runs the script, as an expression like the one by which Flyway asks for it. */
  String user();

  /** The text as a literal. */
  String literal(String text);

  /** A statement as the engine's own client reads it, terminator included. */
  String terminated(String sql);

  /** A copy of rows that stand in the script, as the engine's own client reads it. */
  default String copied(String sql, String data) {
    return terminated(sql) + "\n" + data;
  }

  /**
   * The driver's own connection, as far as Flyway needs it; {@code null} for none.
   *
   * @param copies told what is copied through it
   */
  default @Nullable Object unwrapped(Class<?> type, Copies copies) {
    return null;
  }

  /** Who is told of rows that are copied into a table. */
  interface Copies {
    /**
     * A copy.
     *
     * @param sql the statement
     * @param data the rows, as the statement wants them
     */
    void copied(String sql, String data);
  }

  /** Flyway's own statement, without the name of a database that is not known. */
  default String unqualified(String sql) {
    return sql;
  }

  /** Asks a real database for schema, name, rows and bytes of each table; unknown is null or -1. */
  String tablesQuery();

  /** Asks a real database for the name of each index and its table's. */
  String indexesQuery();

  /** What Flyway has done so far. */
  interface State {
    /** Whether the history's table is there. */
    boolean hasHistory();

    /** The history's table. */
    String historyTable();

    /** Whether a schema of that name is there. */
    boolean hasSchema(String name);
  }
}
