package dev.mooring.schema.catalog;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Domain;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Domains. Enums have no names in H2: they are spelled where they are used. */
final class H2Types {
  private static final String CHECKS =
      """
      select domain_schema, domain_name, constraint_schema, constraint_name
      from information_schema.domain_constraints where domain_schema in (%s)
      """;

  private static final String QUERY =
      "select domain_schema, domain_name, domain_default, "
          + H2TypeNames.COLUMNS
          + " from information_schema.domains where domain_schema in (%s)";

  private H2Types() {}

  static List<Domain> read(CatalogQueries queries, H2TypeNames typeNames, H2Constraints constraints)
      throws SQLException {
    Map<List<String>, List<CheckConstraint>> checks = new HashMap<>();
    queries.each(
        CHECKS,
        row ->
            checks
                .computeIfAbsent(
                    List.of(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                .add(
                    new CheckConstraint(
                        row.getString(4),
                        null,
                        constraints.condition(row.getString(3), row.getString(4)),
                        true,
                        false)));
    List<Domain> domains = new ArrayList<>();
    queries.each(
        QUERY,
        row -> {
          String schema = row.getString(1);
          String name = row.getString(2);
          domains.add(
              new Domain(
                  queries.scope.name(schema, name),
                  typeNames.name(schema, name, "DOMAIN", row, 4),
                  true,
                  H2CatalogReader.unqualified(row.getString(3), queries.scope),
                  checks.getOrDefault(List.of(schema, name), List.of())));
        });
    return domains;
  }
}
