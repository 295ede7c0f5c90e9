package dev.mooring.verifier.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;

/**
 * A throw-away database of one engine; closing it leaves nothing behind.
 *
 * <p>The exceptions are databases that the user named by URL on an engine for which no scratch
 * database can be made beside it. H2 outside of memory is used as it is and never cleaned, so that
 * what the migrations created stays in it and the next {@link DevDatabases#open} refuses it until
 * it has been recreated. Of any other engine the tables, views, sequences and schemas are dropped
 * that were created since it was opened; routines and types that migrations made stay.
 *
 * <p>Connections may be used from several threads; {@link #keep}, {@link #copy} and {@link #close}
 * may not be called at once.
 */
public interface DevDatabase extends AutoCloseable {

  /**
   * The engine as dialects name it: {@code postgresql}, {@code h2}, or the URL's own second part.
   */
  String engine();

  /**
   * What a verdict prints: {@code 18} for PostgreSQL 18.6, {@code 2.4.240} for H2, the driver's
   * text for others.
   */
  String productVersion();

  /** The database into which migrations are replayed; its user owns it. */
  DataSource dataSource();

  /** A new connection to {@link #dataSource()}, which the caller closes. */
  default Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /**
   * Whether this database started from the state that the request asked for; {@code false} means
   * that it started empty, whatever {@link DevDatabases#kept} said before.
   */
  boolean startedFromKept();

  /**
   * A second database in the same server that starts as an equal of this one, for what must not
   * happen to this one. No connection to this database may be open. The copy ends with this
   * database, or earlier by its own {@code close()}, and cannot be kept.
   *
   * @throws SQLException if it cannot be made; for an engine that has no copies, with SQLState
   *     {@code 0A000}
   */
  DevDatabase copy() throws SQLException;

  /**
   * Drops the tables, views, sequences and schemas that were created since the database was opened.
   *
   * @throws SQLException if one of them cannot be dropped; for an engine that has copies instead,
   *     with SQLState {@code 0A000}
   */
  default void clear() throws SQLException {
    throw new SQLFeatureNotSupportedException(engine() + " has copies instead", "0A000");
  }

  /**
   * Keeps the present state under the key, so that {@link DevDatabases#open} with that key starts
   * from it. No connection may be open, and connections opened before do not survive. The part of
   * the key before its last {@code /} names the project: its 12 latest keys are kept, and 48 of all
   * projects. Does nothing for a database given by URL.
   *
   * @throws DevDatabaseException if the state could not be written, or the database did not come
   *     back afterwards; this database is of no more use then
   */
  void keep(String key) throws DevDatabaseException;

  /** Stops what was started and deletes it; a second call does nothing. */
  @Override
  void close();
}
