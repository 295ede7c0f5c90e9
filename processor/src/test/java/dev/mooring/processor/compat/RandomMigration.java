package dev.mooring.processor.compat;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** One change to the clinic's PostgreSQL schema at a time. */
final class RandomMigration {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "owner",
          List.of(
              "name",
              "email",
              "note",
              "rating",
              "weight",
              "active",
              "balance",
              "ratio",
              "status",
              "grade",
              "token",
              "born",
              "seen_at",
              "made_at",
              "opens_at",
              "photo",
              "lucky",
              "version"),
          "pet",
          List.of("name", "kind", "owner_id"),
          "badge",
          List.of("text", "pet_id"),
          "tag",
          List.of("label", "weight"),
          "payment",
          List.of("amount", "number", "dtype"),
          "owner_phone",
          List.of("phone", "owner_id"));

  private static final List<String> TABLES =
      List.of("badge", "owner", "owner", "owner_phone", "payment", "pet", "tag");

  private static final List<String> TYPES =
      List.of(
          "integer",
          "bigint",
          "smallint",
          "varchar(20)",
          "varchar(300)",
          "text",
          "boolean",
          "date",
          "timestamp",
          "timestamptz",
          "time",
          "uuid",
          "numeric(12, 2)",
          "double precision",
          "bytea");

  private final Random random;

  RandomMigration(Random random) {
    this.random = random;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  String next() {
    String table = one(TABLES);
    String column = one(COLUMNS.get(table));
    String alter = "alter table " + table + " ";
    String type = one(TYPES);
    return switch (random.nextInt(11)) {
      case 0 -> alter + "drop column " + column + " cascade;";
      case 1 -> alter + "rename column " + column + " to " + column + "_2;";
      case 2, 3, 4 ->
          alter
              + "alter column "
              + column
              + " type "
              + type
              + " using "
              + column
              + "::text::"
              + type
              + ";";
      case 5 -> alter + "alter column " + column + " set not null;";
      case 6 -> alter + "alter column " + column + " drop not null;";
      case 7 -> alter + "add column extra " + type + ";";
      case 8 ->
          alter
              + "add column extra integer not null default 1;\n"
              + alter
              + "alter column extra drop default;";
      case 9 -> alter + "add constraint some_unique unique (" + column + ");";
      default -> alter + "add constraint some_check check (" + column + " is not null);";
    };
  }
}
