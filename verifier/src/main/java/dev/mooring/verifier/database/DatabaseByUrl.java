package dev.mooring.verifier.database;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;

/** A database on a server of someone else's: it starts empty, has no copies and is not kept. */
abstract class DatabaseByUrl implements DevDatabase {
  private final String engine;
  private final String productVersion;
  private final DataSource source;

  DatabaseByUrl(String engine, String productVersion, DataSource source) {
    this.engine = engine;
    this.productVersion = productVersion;
    this.source = source;
  }

  @Override
  public final String engine() {
    return engine;
  }

  @Override
  public final String productVersion() {
    return productVersion;
  }

  @Override
  public final DataSource dataSource() {
    return source;
  }

  @Override
  public final boolean startedFromKept() {
    return false;
  }

  @Override
  public final DevDatabase copy() throws SQLException {
    throw new SQLFeatureNotSupportedException(
        "No copy of a " + engine + " database given by URL can be made", "0A000");
  }

  /** Does nothing: the server's files are not ours to read. */
  @Override
  public final void keep(String key) {}
}
