package dev.mooring.verifier.database;

/** What people call an engine. */
public final class ProductName {
  private ProductName() {}

  /** {@code PostgreSQL} for {@code postgresql}; the dialect itself where there is no other name. */
  public static String of(String dialect) {
    return switch (dialect) {
      case "postgresql" -> "PostgreSQL";
      case "h2" -> "H2";
      case "mariadb" -> "MariaDB";
      case "mysql" -> "MySQL";
      case "oracle" -> "Oracle";
      case "sqlserver" -> "SQL Server";
      case "db2" -> "Db2";
      case "hsqldb" -> "HSQLDB";
      case "derby" -> "Derby";
      default -> dialect;
    };
  }
}
