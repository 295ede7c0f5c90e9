package dev.mooring.schema.catalog;

import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;

/**
 * Types by the engine's own name for them, with the arguments that their family has: a length, a
 * precision with a scale, the digits of a second.
 */
final class JdbcTypes {
  private static final int DATE_AND_TIME = 19;
  private static final int TIME = 8;
  private static final int OFFSET = 6;
  private static final int MOST_DIGITS = 9;

  private JdbcTypes() {}

  /** The type of a row of {@link java.sql.DatabaseMetaData#getColumns}. */
  static String spelled(ResultSet row, JdbcEngine engine) throws SQLException {
    int code = row.getInt("DATA_TYPE");
    String told = row.getString("TYPE_NAME");
    // A domain, of which nothing else is known, is what it is made of (public.address of HSQLDB).
    String name =
        (told.indexOf('.') > 0 && isStandard(code)
                ? JDBCType.valueOf(code).getName().replace('_', ' ')
                : told)
            .toLowerCase(Locale.ROOT)
            .replace(" identity", "");
    int size = row.getInt("COLUMN_SIZE");
    int digits = row.getInt("DECIMAL_DIGITS");
    boolean stated = !row.wasNull();
    // Oracle has some arguments in the name: timestamp(6) with time zone
    if (name.matches(".*\\(\\s*\\d.*") || engine.withoutArguments().contains(name)) {
      return name;
    }
    return withArguments(name, arguments(code, size, digits, stated));
  }

  private static boolean isStandard(int code) {
    return switch (code) {
      case Types.OTHER, Types.JAVA_OBJECT, Types.DISTINCT, Types.STRUCT, Types.ARRAY, Types.REF ->
          false;
      default ->
          Arrays.stream(JDBCType.values()).anyMatch(type -> type.getVendorTypeNumber() == code);
    };
  }

  private static String arguments(int code, int size, int digits, boolean stated) {
    return switch (code) {
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB,
          Types.BINARY,
          Types.VARBINARY,
          Types.LONGVARBINARY,
          Types.BLOB,
          Types.ROWID ->
          size <= 0 || size == Integer.MAX_VALUE ? "" : "(" + size + ")";
      case Types.NUMERIC, Types.DECIMAL ->
          // Oracle's plain NUMBER has neither, which its driver tells as 0 and -127.
          size <= 0 ? "" : "(" + size + "," + digits + ")";
      case Types.FLOAT -> size <= 0 ? "" : "(" + size + ")";
      case Types.BIT -> size <= 1 ? "" : "(" + size + ")";
      case Types.TIME -> fraction(stated ? digits : size - TIME - 1);
      case Types.TIMESTAMP -> fraction(stated ? digits : size - DATE_AND_TIME - 1);
      case Types.TIME_WITH_TIMEZONE -> fraction(stated ? digits : size - TIME - OFFSET - 1);
      case Types.TIMESTAMP_WITH_TIMEZONE ->
          fraction(stated ? digits : size - DATE_AND_TIME - OFFSET - 1);
      default -> "";
    };
  }

  /** Without digits the point is missing, too. */
  private static String fraction(int digits) {
    return digits > MOST_DIGITS ? "" : "(" + Math.max(digits, 0) + ")";
  }

  /** {@code varchar () for bit data} has its place for them, {@code … with time zone} another. */
  private static String withArguments(String name, String arguments) {
    if (name.contains("()")) {
      return name.replace(" ()", "()").replace("()", arguments);
    }
    int zone = name.indexOf(" with");
    return zone < 0 ? name + arguments : name.substring(0, zone) + arguments + name.substring(zone);
  }
}
