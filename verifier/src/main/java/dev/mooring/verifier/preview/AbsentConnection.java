package dev.mooring.verifier.preview;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a database that is not there. Flyway prepares what it asks and sets for itself,
 * and sends the statements of scripts as they are.
 */
final class AbsentConnection {
  private final StandIn engine;
  private final AbsentDatabase database;
  private int transaction;
  private boolean closed;

  AbsentConnection(StandIn engine, AbsentDatabase database) {
    this.engine = engine;
    this.database = database;
  }

  Connection connection() {
    return Proxies.of(Connection.class, this::connection);
  }

  private @Nullable Object connection(String method, @Nullable Object[] arguments)
      throws SQLException {
    return switch (method) {
      case "getMetaData" -> Proxies.of(DatabaseMetaData.class, this::metadata);
      case "getAutoCommit" -> transaction == 0;
      case "setAutoCommit" -> {
        if (Boolean.TRUE.equals(arguments[0])) {
          end();
        } else if (transaction == 0) {
          transaction = database.newTransaction();
        }
        yield null;
      }
      case "commit", "rollback" -> {
        if (transaction != 0 && arguments.length == 0) {
          end();
          transaction = database.newTransaction();
        }
        yield null;
      }
      case "createStatement" -> Proxies.of(Statement.class, this::statement);
      case "prepareStatement" -> prepared(String.valueOf(arguments[0]));
      case "getCatalog" -> engine.catalog();
      case "getSchema" -> engine.schema();
      case "isValid" -> true;
      case "isClosed" -> closed;
      case "close" -> {
        closed = true;
        yield null;
      }
      case "unwrap" -> unwrapped((Class<?>) arguments[0]);
      default -> Proxies.nothing();
    };
  }

  private void end() {
    if (transaction != 0) {
      database.happened(new Happening.Ended(transaction));
      transaction = 0;
    }
  }

  private @Nullable Object metadata(String method, @Nullable Object[] arguments) {
    String[] numbers = engine.version().split("[.-]", -1);
    return switch (method) {
      case "getURL" -> engine.url();
      case "getDatabaseProductName" -> engine.product();
      case "getDatabaseProductVersion" -> engine.version();
      case "getDatabaseMajorVersion" -> Integer.parseInt(numbers[0]);
      case "getDatabaseMinorVersion" -> Integer.parseInt(numbers[1]);
      case "getDriverName" -> engine.product() + " of a preview";
      case "getDriverVersion" -> engine.version();
      case "getConnection" -> connection();
      case "getTables" -> database.tables(arguments[2]);
      default -> Proxies.nothing();
    };
  }

  private @Nullable Object statement(String method, @Nullable Object[] arguments) {
    if (method.equals("execute") || method.equals("executeUpdate")) {
      database.ran(transaction, String.valueOf(arguments[0]));
      return method.equals("execute") ? (Object) false : (Object) 0;
    }
    return method.equals("getUpdateCount") ? (Object) Integer.valueOf(-1) : Proxies.nothing();
  }

  private PreparedStatement prepared(String sql) {
    List<@Nullable Object> values = new ArrayList<>();
    return Proxies.of(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.startsWith("set") && arguments.length >= 2) {
            int index = (Integer) Objects.requireNonNull(arguments[0]);
            while (values.size() < index) {
              values.add(null);
            }
            values.set(index - 1, method.equals("setNull") ? null : arguments[1]);
            return null;
          }
          return switch (method) {
            case "executeQuery" -> database.answer(sql, values);
            case "execute" -> {
              change(sql, values);
              yield false;
            }
            case "executeUpdate" -> {
              change(sql, values);
              yield 1;
            }
            default -> Proxies.nothing();
          };
        });
  }

  private void change(String sql, List<@Nullable Object> values) {
    SessionSetting setting = engine.setting(sql, values);
    if (setting != null) {
      database.happened(new Happening.Set(setting));
    } else if (sql.startsWith("INSERT") && database.isHistory(sql)) {
      database.noted(transaction, sql, values);
    } else if (!sql.regionMatches(true, 0, "SELECT", 0, "SELECT".length())) {
      // What it selects is a lock, of no use in a script.
      database.ran(transaction, sql);
    }
  }

  /** Flyway wants PostgreSQL's own connection for a copy of rows that stand in a script. */
  private Object unwrapped(Class<?> type) throws SQLException {
    Object driver =
        engine.unwrapped(
            type, (sql, data) -> database.happened(new Happening.Copied(transaction, sql, data)));
    if (driver == null) {
      throw new SQLFeatureNotSupportedException("no " + type.getName() + " in a preview", "0A000");
    }
    return driver;
  }
}
