package dev.mooring.schema.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spells types as H2 does in its own scripts, except that fractional seconds are always stated: the
 * catalog does not tell whether they were.
 */
final class H2TypeNames {
  /** The columns that describe a type, in the order in which {@link #name} reads them. */
  static final String COLUMNS =
      "dtd_identifier, data_type, character_maximum_length, numeric_precision, numeric_scale,"
          + " datetime_precision, interval_type, interval_precision, geometry_type, geometry_srid,"
          + " maximum_cardinality";

  private static final String ENUMS =
      """
      select object_schema, object_name, object_type, enum_identifier, value_name
      from information_schema.enum_values where object_schema in (%s)
      order by object_schema, object_name, object_type, enum_identifier, value_ordinal
      """;

  private static final String ELEMENTS =
      "select object_schema, object_name, object_type, collection_type_identifier, "
          + COLUMNS
          + " from information_schema.element_types where object_schema in (%s)";

  private static final long UNLIMITED = 1_000_000_000;
  private static final long UNLIMITED_DECFLOAT = 100_000;
  private static final long UNLIMITED_ARRAY = 65_536;

  private final Map<Part, List<String>> enums = new HashMap<>();
  private final Map<Part, Described> elements = new HashMap<>();

  private H2TypeNames() {}

  static H2TypeNames read(CatalogQueries queries) throws SQLException {
    H2TypeNames names = new H2TypeNames();
    queries.each(
        ENUMS,
        row ->
            names
                .enums
                .computeIfAbsent(part(row), key -> new ArrayList<>())
                .add("'" + row.getString(5).replace("'", "''") + "'"));
    queries.each(ELEMENTS, row -> names.elements.put(part(row), Described.of(row, 5)));
    return names;
  }

  /**
   * The name of the type that a row describes.
   *
   * @param objectType {@code TABLE} or {@code DOMAIN}
   * @param first where {@link #COLUMNS} begin in the row
   */
  String name(String schema, String object, String objectType, ResultSet row, int first)
      throws SQLException {
    return name(schema, object, objectType, Described.of(row, first));
  }

  private String name(String schema, String object, String objectType, Described type) {
    Part part = new Part(schema, object, objectType, type.identifier);
    return switch (type.name) {
      case "CHARACTER", "BINARY" -> type.name + (type.length == 1 ? "" : "(" + type.length + ")");
      case "CHARACTER VARYING",
          "BINARY VARYING",
          "VARCHAR_IGNORECASE",
          "CHARACTER LARGE OBJECT",
          "BINARY LARGE OBJECT",
          "JAVA_OBJECT",
          "JSON" ->
          type.name + (type.length >= UNLIMITED ? "" : "(" + type.length + ")");
      case "NUMERIC" ->
          "NUMERIC(" + type.precision + (type.scale == 0 ? "" : ", " + type.scale) + ")";
      case "DECFLOAT" ->
          "DECFLOAT" + (type.precision >= UNLIMITED_DECFLOAT ? "" : "(" + type.precision + ")");
      case "TIME", "TIMESTAMP" -> type.name + "(" + type.fraction + ")";
      case "TIME WITH TIME ZONE" -> "TIME(" + type.fraction + ") WITH TIME ZONE";
      case "TIMESTAMP WITH TIME ZONE" -> "TIMESTAMP(" + type.fraction + ") WITH TIME ZONE";
      case "INTERVAL" -> interval(type);
      case "ENUM" -> "ENUM(" + String.join(", ", enums.getOrDefault(part, List.of())) + ")";
      case "GEOMETRY" -> geometry(type);
      case "ARRAY" -> {
        Described element = elements.get(part);
        String of = element == null ? "" : name(schema, object, objectType, element) + " ";
        yield of
            + "ARRAY"
            + (type.cardinality < UNLIMITED_ARRAY ? "[" + type.cardinality + "]" : "");
      }
      default -> type.name;
    };
  }

  private static String interval(Described type) {
    // DAY TO SECOND is spelled INTERVAL DAY(2) TO SECOND(6), SECOND alone INTERVAL SECOND(2, 6).
    String fields = type.interval == null ? "" : type.interval;
    int to = fields.indexOf(" TO ");
    String leading = to < 0 ? fields : fields.substring(0, to);
    String rest = to < 0 ? "" : fields.substring(to);
    if (rest.endsWith("SECOND")) {
      rest += "(" + type.fraction + ")";
    }
    String fraction = leading.equals("SECOND") ? ", " + type.fraction : "";
    return "INTERVAL " + leading + "(" + type.intervalPrecision + fraction + ")" + rest;
  }

  private static String geometry(Described type) {
    if (type.geometry == null) {
      return "GEOMETRY";
    }
    return "GEOMETRY(" + type.geometry + (type.srid == null ? "" : ", " + type.srid) + ")";
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  /** A type within an object, by its DTD identifier. */
  private record Part(String schema, String object, String objectType, String identifier) {}

  private record Described(
      String identifier,
      String name,
      long length,
      long precision,
      long scale,
      long fraction,
      @Nullable String interval,
      long intervalPrecision,
      @Nullable String geometry,
      @Nullable String srid,
      long cardinality) {
    static Described of(ResultSet row, int first) throws SQLException {
      return new Described(
          row.getString(first),
          row.getString(first + 1),
          row.getLong(first + 2),
          row.getLong(first + 3),
          row.getLong(first + 4),
          row.getLong(first + 5),
          row.getString(first + 6),
          row.getLong(first + 7),
          row.getString(first + 8),
          row.getString(first + 9),
          row.getLong(first + 10));
    }
  }
}
