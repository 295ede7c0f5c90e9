package dev.mooring.schema.catalog;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Enum types and domains. */
record PostgresqlTypes(List<EnumType> enums, List<Domain> domains) {
  private static final String QUERY =
      """
      select n.nspname, t.typname, t.typtype,
        array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid
          order by e.enumsortorder),
        format_type(t.typbasetype, t.typtypmod), t.typnotnull,
        pg_get_expr(t.typdefaultbin, 0),
        array(select k.conname::text from pg_constraint k
          where k.contypid = t.oid and k.contype = 'c' order by k.oid),
        array(select pg_get_expr(k.conbin, 0) from pg_constraint k
          where k.contypid = t.oid and k.contype = 'c' order by k.oid),
        array(select k.convalidated::text from pg_constraint k
          where k.contypid = t.oid and k.contype = 'c' order by k.oid)
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where t.typtype in ('e', 'd') and n.nspname in (%s)
      """
          + PostgresqlCatalogReader.notOfExtension("t.oid", "pg_type");

  static PostgresqlTypes read(CatalogQueries queries) throws SQLException {
    PostgresqlTypes types = new PostgresqlTypes(new ArrayList<>(), new ArrayList<>());
    queries.each(QUERY, row -> types.add(queries.scope, row));
    return types;
  }

  private void add(CatalogScope scope, ResultSet row) throws SQLException {
    ObjectName name = scope.name(row.getString(1), row.getString(2));
    if (row.getString(3).equals("e")) {
      enums.add(new EnumType(name, CatalogQueries.names(row, 4)));
      return;
    }
    List<String> constraints = CatalogQueries.names(row, 8);
    List<String> expressions = CatalogQueries.names(row, 9);
    List<String> validated = CatalogQueries.names(row, 10);
    List<CheckConstraint> checks = new ArrayList<>();
    for (int i = 0; i < constraints.size(); i++) {
      checks.add(
          new CheckConstraint(
              constraints.get(i),
              null,
              expressions.get(i),
              validated.get(i).equals("true"),
              false));
    }
    domains.add(new Domain(name, row.getString(5), !row.getBoolean(6), row.getString(7), checks));
  }
}
