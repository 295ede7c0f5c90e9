package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.diff.TypeFamily;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How Hibernate gives a value of a type to a driver, and takes it back. */
enum Binding {
  TEXT(Types.VARCHAR) {
    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setString(1, (String) value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getString(1);
    }

    /** What no other type takes for its own. */
    @Override
    Object sample() {
      return "a";
    }
  },
  NAMED(Types.OTHER) {
    @Override
    Object sample() {
      return "a";
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setObject(1, value, Types.OTHER);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getString(1);
    }
  },
  INTEGER(Types.INTEGER) {
    @Override
    Object sample() {
      return 1;
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setInt(1, (Integer) value);
    }

    @Override
    Object read(ResultSet rows) throws SQLException {
      return rows.getInt(1);
    }
  },
  LONG(Types.BIGINT) {
    @Override
    Object sample() {
      return 1L;
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setLong(1, (Long) value);
    }

    @Override
    Object read(ResultSet rows) throws SQLException {
      return rows.getLong(1);
    }
  },
  DECIMAL(Types.NUMERIC) {
    @Override
    Object sample() {
      return BigDecimal.ONE;
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setBigDecimal(1, (BigDecimal) value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      BigDecimal value = rows.getBigDecimal(1);
      return value == null ? null : value.stripTrailingZeros();
    }
  },
  FLOAT(Types.DOUBLE) {
    @Override
    Object sample() {
      return 1.5d;
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setDouble(1, (Double) value);
    }

    @Override
    Object read(ResultSet rows) throws SQLException {
      return rows.getDouble(1);
    }
  },
  BOOLEAN(Types.BOOLEAN) {
    @Override
    Object sample() {
      return true;
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setBoolean(1, (Boolean) value);
    }

    @Override
    Object read(ResultSet rows) throws SQLException {
      return rows.getBoolean(1);
    }
  },
  DATE(Types.DATE) {
    @Override
    Object sample() {
      return Date.valueOf("2024-01-02");
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setDate(1, (Date) value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getDate(1);
    }
  },
  TIME(Types.TIME) {
    @Override
    Object sample() {
      return Time.valueOf("01:02:03");
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setTime(1, (Time) value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getTime(1);
    }
  },
  TIMESTAMP(Types.TIMESTAMP) {
    @Override
    Object sample() {
      return Timestamp.valueOf("2024-01-02 01:02:03");
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setTimestamp(1, (Timestamp) value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getTimestamp(1);
    }
  },
  ZONED(Types.TIMESTAMP_WITH_TIMEZONE) {
    @Override
    Object sample() {
      return OffsetDateTime.parse("2024-01-02T01:02:03Z");
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setObject(1, value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getObject(1, OffsetDateTime.class);
    }
  },
  UUID_VALUE(Types.OTHER) {
    @Override
    Object sample() {
      return new UUID(1, 2);
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setObject(1, value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getObject(1, UUID.class);
    }
  },
  BINARY(Types.VARBINARY) {
    @Override
    Object sample() {
      return new byte[] {1};
    }

    @Override
    void bind(PreparedStatement statement, Object value) throws SQLException {
      statement.setBytes(1, (byte[]) value);
    }

    @Override
    @Nullable Object read(ResultSet rows) throws SQLException {
      return rows.getBytes(1);
    }
  };

  private final int jdbcType;

  Binding(int jdbcType) {
    this.jdbcType = jdbcType;
  }

  /** Drivers may take a value for another type, but not a NULL that says its type. */
  void bindNull(PreparedStatement statement) throws SQLException {
    statement.setNull(1, jdbcType);
  }

  abstract void bind(PreparedStatement statement, Object value) throws SQLException;

  abstract @Nullable Object read(ResultSet rows) throws SQLException;

  /** A value that is like others of the type. */
  abstract Object sample();

  /**
   * How values of the type are bound; {@code null} where that is not known.
   *
   * @param named whether it is an enum of the database
   */
  static @Nullable Binding of(SqlType type, boolean named) {
    if (named) {
      return NAMED;
    }
    return switch (type.family()) {
      case TEXT, PADDED_TEXT -> TEXT;
      case INTEGER -> type.base().equals("bigint") ? LONG : type.isBit() ? BOOLEAN : INTEGER;
      case DECIMAL -> DECIMAL;
      case FLOAT -> FLOAT;
      case BOOLEAN -> BOOLEAN;
      case DATE -> DATE;
      case TIME -> type.zoned() ? null : TIME;
      case TIMESTAMP -> type.zoned() ? ZONED : TIMESTAMP;
      case UUID -> UUID_VALUE;
      case BINARY -> BINARY;
      case JSON, ENUM, OTHER -> null;
    };
  }

  /** A value of that type in SQL, where possible the given one; {@code null} for none. */
  static @Nullable String literal(SqlType type, Object like) {
    TypeFamily family = type.family();
    return switch (family) {
      case TEXT, PADDED_TEXT -> "'" + like.toString().replace("'", "''") + "'";
      case INTEGER, DECIMAL, FLOAT -> "1";
      case BOOLEAN -> "true";
      case DATE -> "'2024-01-02'";
      case TIME -> "'01:02:03'";
      case TIMESTAMP -> "'2024-01-02 01:02:03'";
      case UUID -> "'00000000-0000-0001-0000-000000000002'";
      case JSON -> "'{}'";
      case BINARY, ENUM, OTHER -> null;
    };
  }
}
