package dev.mooring.verifier.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source over one driver and one URL, for the engines whose driver we do not compile with.
 */
final class DriverDataSource implements DataSource {
  private final Driver driver;
  private final String url;
  private final @Nullable String catalog;
  private final Properties properties = new Properties();

  DriverDataSource(Driver driver, String url, @Nullable String user, @Nullable String password) {
    this(driver, url, user, password, null);
  }

  /**
   * @param catalog where each connection is to be, instead of where the URL says
   */
  DriverDataSource(
      Driver driver,
      String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String catalog) {
    this.driver = driver;
    this.url = url;
    this.catalog = catalog;
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = driver.connect(url, (Properties) properties.clone());
    if (connection == null) {
      throw new SQLException("the driver does not accept the URL", "08001");
    }
    if (catalog != null) {
      try {
        connection.setCatalog(catalog);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }
    return connection;
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return new DriverDataSource(driver, url, username, password, catalog).getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
