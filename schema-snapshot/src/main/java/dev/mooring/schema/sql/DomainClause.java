package dev.mooring.schema.sql;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Domain;

/** {@code create domain} with default and checks, for engines that have domains. */
public final class DomainClause {
  private DomainClause() {}

  /**
   * The statement.
   *
   * @param notNull how the engine refuses NULL in a domain, with a blank in front
   */
  public static String create(Domain domain, String notNull, SqlDialect dialect) {
    StringBuilder sql = new StringBuilder("create domain ").append(dialect.quote(domain.name()));
    sql.append(" as ").append(domain.type());
    if (domain.defaultValue() != null) {
      sql.append(" default ").append(domain.defaultValue());
    }
    if (!domain.nullable()) {
      sql.append(notNull);
    }
    for (CheckConstraint check : domain.checks()) {
      if (!check.unknown()) {
        sql.append(check.name() == null ? "" : " constraint " + dialect.quote(check.name()))
            .append(" check (")
            .append(check.expression())
            .append(")");
      }
    }
    return sql.toString();
  }
}
