package dev.mooring.verifier.database;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** JDBC drivers that the user put on the class path. */
final class Drivers {

  private Drivers() {}

  /**
   * The driver for a URL; {@code null} if there is none. DriverManager alone would miss the drivers
   * of a Maven plugin's class loader, which it never looks into.
   */
  static @Nullable Driver find(String url) {
    Driver driver = find(url, Drivers.class.getClassLoader());
    if (driver == null) {
      driver = find(url, Thread.currentThread().getContextClassLoader());
    }
    if (driver == null) {
      try {
        driver = DriverManager.getDriver(url);
      } catch (SQLException e) {
        return null; // its way of saying "none"
      }
    }
    return driver;
  }

  private static @Nullable Driver find(String url, @Nullable ClassLoader loader) {
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    while (true) {
      try {
        if (!drivers.hasNext()) {
          return null;
        }
        Driver driver = drivers.next();
        if (driver.acceptsURL(url)) {
          return driver;
        }
      } catch (SQLException | ServiceConfigurationError e) {
        // a broken driver is no reason to do without the others
      }
    }
  }

  /** The coordinates of an engine's driver; {@code null} for an engine we do not know. */
  static @Nullable String artifact(String engine) {
    return switch (engine) {
      case "postgresql" -> "org.postgresql:postgresql";
      case "h2" -> "com.h2database:h2";
      case "mysql" -> "com.mysql:mysql-connector-j";
      case "mariadb" -> "org.mariadb.jdbc:mariadb-java-client";
      case "oracle" -> "com.oracle.database.jdbc:ojdbc11";
      case "sqlserver" -> "com.microsoft.sqlserver:mssql-jdbc";
      case "db2" -> "com.ibm.db2:jcc";
      case "hsqldb" -> "org.hsqldb:hsqldb";
      case "derby" -> "org.apache.derby:derby";
      case "sqlite" -> "org.xerial:sqlite-jdbc";
      case "cockroachdb" -> "org.postgresql:postgresql";
      default -> null;
    };
  }
}
