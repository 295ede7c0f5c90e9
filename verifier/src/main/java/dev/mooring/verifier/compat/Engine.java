package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.CheckValues;
import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.diff.TypeFamily;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the engine, in the database of the migrations, what no catalog tells. Nothing stays. */
final class Engine implements AutoCloseable {
  private static final String PROBE = "mooring_compat_probe";

  private final MigrationReplay replay;
  private final SqlDialect dialect;
  private final Schema entities;
  private final Map<String, TypeProbe.@Nullable Outcome> known = new HashMap<>();
  private @Nullable Connection connection;

  /**
   * @param entities of the release
   */
  Engine(MigrationReplay replay, Schema entities) {
    this.replay = replay;
    this.entities = entities;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      try {
        open = replay.database().connect();
      } catch (GateException e) {
        throw new SQLException(e.findings().get(0).message(), e);
      }
      open.setAutoCommit(false);
      connection = open;
    }
    return open;
  }

  /** What the driver does with values as Hibernate binds them. */
  TypeProbe.@Nullable Outcome type(Column expected, Column actual) {
    String key =
        expected.type()
            + expected.nullable()
            + "\n"
            + actual.type()
            + actual.nullable()
            + "\n"
            + constants(expected);
    if (!known.containsKey(key)) {
      known.put(key, tryType(expected, actual));
    }
    return known.get(key);
  }

  private TypeProbe.@Nullable Outcome tryType(Column expected, Column actual) {
    SqlType from = SqlType.parse(expected.type());
    SqlType to = SqlType.parse(actual.type());
    boolean enumerated = from.family() == TypeFamily.ENUM || enumOf(expected.type()) != null;
    Binding binding =
        Binding.of(enumerated ? SqlType.parse("varchar") : from, enumerated && isPostgresql());
    if (binding == null || from.dimensions() > 0 || to.dimensions() > 0) {
      return null;
    }
    try {
      Connection open = connection();
      try {
        if (!runs(
                "create "
                    + (isPostgresql() ? "" : "local ")
                    + "temporary table "
                    + PROBE
                    + " (c "
                    + actual.type()
                    + ")")
            && !runs("create temporary table " + PROBE + " (c " + actual.type() + ")")) {
          return null;
        }
        List<Object> values = new ArrayList<>();
        constants(expected).forEach(values::add);
        if (values.isEmpty()) {
          values.add(binding.sample());
        }
        boolean written = false;
        boolean same = false;
        boolean read = true;
        boolean found = true;
        for (Object value : values) {
          if (writes(open, binding, value)) {
            written = true;
            Object back = reads(open, binding);
            read &= back != FAILED;
            same = Objects.equals(text(value), text(back));
            found &= finds(open, binding, value);
            break;
          }
        }
        if (!written) {
          found = finds(open, binding, values.get(0));
          String literal = Binding.literal(to, values.get(0));
          read = literal == null || !stores(actual, literal) || reads(open, binding) != FAILED;
        }
        boolean empty = !expected.nullable() || !actual.nullable() || writesNull(open, binding);
        return new TypeProbe.Outcome(written && empty, read, same, found);
      } finally {
        open.rollback();
      }
    } catch (SQLException e) {
      return null;
    }
  }

  private static final Object FAILED = new Object();

  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
  }

  private boolean writes(Connection open, Binding binding, Object value) throws SQLException {
    return tried(
        open,
        () -> {
          try (PreparedStatement statement =
              open.prepareStatement("insert into " + PROBE + " (c) values (?)")) {
            binding.bind(statement, value);
            return statement.executeUpdate() == 1;
          }
        });
  }

  private boolean writesNull(Connection open, Binding binding) throws SQLException {
    return tried(
        open,
        () -> {
          try (PreparedStatement statement =
              open.prepareStatement("insert into " + PROBE + " (c) values (?)")) {
            binding.bindNull(statement);
            return statement.executeUpdate() == 1;
          }
        });
  }

  private boolean stores(Column actual, String literal) throws SQLException {
    Connection open = connection();
    return tried(
        open,
        () -> {
          try (Statement statement = open.createStatement()) {
            String cast =
                isPostgresql() ? "cast(" + literal + " as " + actual.type() + ")" : literal;
            return statement.executeUpdate("insert into " + PROBE + " (c) values (" + cast + ")")
                == 1;
          }
        });
  }

  private @Nullable Object reads(Connection open, Binding binding) throws SQLException {
    Object[] value = {FAILED};
    tried(
        open,
        () -> {
          try (Statement statement = open.createStatement();
              ResultSet rows = statement.executeQuery("select c from " + PROBE)) {
            rows.next();
            value[0] = binding.read(rows);
            return true;
          }
        });
    return value[0];
  }

  private boolean finds(Connection open, Binding binding, Object value) throws SQLException {
    return tried(
        open,
        () -> {
          try (PreparedStatement statement =
              open.prepareStatement("select c from " + PROBE + " where c = ?")) {
            binding.bind(statement, value);
            try (ResultSet rows = statement.executeQuery()) {
              rows.next();
              return true;
            }
          }
        });
  }

  private interface Attempt {
    boolean run() throws SQLException;
  }

  /** Runs it, and takes it back where it fails. */
  private static boolean tried(Connection open, Attempt attempt) throws SQLException {
    Savepoint before = open.setSavepoint();
    try {
      return attempt.run();
    } catch (SQLException | RuntimeException e) {
      // PostgreSQL's driver casts what it does not convert.
      open.rollback(before);
      return false;
    }
  }

  private boolean runs(String sql) throws SQLException {
    Connection open = connection();
    return tried(
        open,
        () -> {
          try (Statement statement = open.createStatement()) {
            statement.execute(sql);
            return true;
          }
        });
  }

  private boolean isPostgresql() {
    return entities.dialect().equals("postgresql");
  }

  private @Nullable EnumType enumOf(String type) {
    for (EnumType known : entities.enums()) {
      if (known.name().name().equals(type.replace("\"", ""))
          || known.name().toString().equals(type)) {
        return known;
      }
    }
    return null;
  }

  /** The constants that the attribute may hold, as they are written; empty where not known. */
  private List<String> constants(Column expected) {
    EnumType type = enumOf(expected.type());
    if (type != null) {
      return type.values();
    }
    SqlType parsed = SqlType.parse(expected.type());
    if (parsed.family() == TypeFamily.ENUM) {
      return parsed.arguments().stream().map(Engine::unquoted).toList();
    }
    if (parsed.family() == TypeFamily.TEXT || parsed.family() == TypeFamily.PADDED_TEXT) {
      for (Table table : entities.tables()) {
        if (expected.equals(table.column(expected.name()))) {
          for (CheckConstraint check : table.checks()) {
            CheckValues values = CheckValues.of(check.expression()).orElse(null);
            if (values != null && values.column().equalsIgnoreCase(expected.name())) {
              return values.values().stream().map(Engine::unquoted).toList();
            }
          }
        }
      }
    }
    return List.of();
  }

  private static String unquoted(String literal) {
    return literal.startsWith("'") && literal.endsWith("'") && literal.length() > 1
        ? literal.substring(1, literal.length() - 1).replace("''", "'")
        : literal;
  }

  /** Whether a row of nothing but defaults passes the check. */
  @Nullable Boolean passes(
      Schema schema, ObjectName name, Set<String> columns, CheckConstraint check) {
    Table table = schema.table(name);
    if (table == null || check.unknown()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      Column there = table.column(column);
      if (there == null || there.generated() != null || there.identity() != null) {
        return null;
      }
      String value = there.defaultValue() == null ? "null" : "(" + there.defaultValue() + ")";
      values.add("cast(" + value + " as " + there.type() + ") as " + dialect.quote(column));
    }
    String sql =
        "select case when ("
            + check.expression()
            + ") then 1 when not ("
            + check.expression()
            + ") then 0 else 1 end from (select "
            + String.join(", ", values)
            + ") as t";
    try {
      Connection open = connection();
      try (Statement statement = open.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getInt(1) == 1 : null;
      } finally {
        open.rollback();
      }
    } catch (SQLException e) {
      return null;
    }
  }

  /**
   * What a view takes.
   *
   * @param inserted whether rows can be inserted
   * @param changed whether rows can be updated and deleted
   * @param base the tables below it
   */
  record View(boolean inserted, boolean changed, List<ObjectName> base) {}

  /** What the view takes; {@code null} where the engine does not tell. */
  @Nullable View view(ObjectName name) {
    String schema = name.schema() == null ? replay.defaultSchema() : name.schema();
    try {
      Connection open = connection();
      try {
        String insertable =
            entities.dialect().equals("mariadb") || entities.dialect().equals("mysql")
                ? "is_updatable"
                : "is_insertable_into";
        String sql =
            "select "
                + (entities.dialect().equals("h2") ? "insertable_into" : insertable)
                + ", is_updatable from information_schema.views where table_name = ?"
                + (schema.isEmpty() ? " and table_schema = database()" : " and table_schema = ?");
        try (PreparedStatement statement = open.prepareStatement(sql)) {
          statement.setString(1, name.name());
          if (!schema.isEmpty()) {
            statement.setString(2, schema);
          }
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                ? new View(
                    "YES".equals(rows.getString(1)),
                    "YES".equals(rows.getString(2)),
                    base(open, name, schema))
                : null;
          }
        }
      } finally {
        open.rollback();
      }
    } catch (SQLException e) {
      return null;
    }
  }

  private List<ObjectName> base(Connection open, ObjectName name, String schema)
      throws SQLException {
    List<ObjectName> tables = new ArrayList<>();
    if (isPostgresql()) {
      try (PreparedStatement statement =
          open.prepareStatement(
              "select table_schema, table_name from information_schema.view_table_usage"
                  + " where view_schema = ? and view_name = ?")) {
        statement.setString(1, schema);
        statement.setString(2, name.name());
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            String in = rows.getString(1);
            tables.add(
                new ObjectName(in.equals(replay.defaultSchema()) ? null : in, rows.getString(2)));
          }
        }
      }
    }
    return tables;
  }

  /** Whether the view shows that column of the table below it. */
  boolean shows(ObjectName view, ObjectName table, String column) {
    String schema = view.schema() == null ? replay.defaultSchema() : view.schema();
    try (PreparedStatement statement =
        connection()
            .prepareStatement(
                "select 1 from information_schema.view_column_usage where view_schema = ? and"
                    + " view_name = ? and table_name = ? and column_name = ?")) {
      statement.setString(1, schema);
      statement.setString(2, view.name());
      statement.setString(3, table.name());
      statement.setString(4, column);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      return true;
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // the database ends with its owner
      }
    }
  }
}
