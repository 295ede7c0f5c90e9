package dev.mooring.schema.diff;

/** Types between which only size or precision differ. */
public enum TypeFamily {
  /** {@code varchar}, {@code text}, {@code clob}. */
  TEXT,
  /** {@code char(n)}: values come back padded. */
  PADDED_TEXT,
  INTEGER,
  DECIMAL,
  FLOAT,
  BOOLEAN,
  DATE,
  TIME,
  TIMESTAMP,
  BINARY,
  UUID,
  JSON,
  /** An enum that is spelled with its values, as H2 and MariaDB do. */
  ENUM,
  /** Everything else, among them named enums, domains and extension types. */
  OTHER;

  static TypeFamily of(String base) {
    return switch (base) {
      case "character varying",
          "varchar",
          "text",
          "char varying",
          "character large object",
          "char large object",
          "clob",
          "tinytext",
          "mediumtext",
          "longtext",
          "nvarchar",
          "national character varying",
          "varchar2" ->
          TEXT;
      case "character", "char", "bpchar", "nchar" -> PADDED_TEXT;
      case "tinyint",
          "smallint",
          "int2",
          "smallserial",
          "mediumint",
          "integer",
          "int",
          "int4",
          "serial",
          "bigint",
          "int8",
          "bigserial" ->
          INTEGER;
      case "numeric", "decimal", "dec", "number" -> DECIMAL;
      case "real", "float4", "float", "float8", "double precision", "double", "decfloat" -> FLOAT;
      case "boolean", "bool" -> BOOLEAN;
      case "date" -> DATE;
      case "time", "timetz" -> TIME;
      case "timestamp", "timestamptz", "datetime" -> TIMESTAMP;
      case "bytea",
          "binary varying",
          "varbinary",
          "binary",
          "binary large object",
          "blob",
          "tinyblob",
          "mediumblob",
          "longblob",
          "raw" ->
          BINARY;
      case "uuid" -> UUID;
      case "json", "jsonb" -> JSON;
      case "enum" -> ENUM;
      default -> OTHER;
    };
  }
}
