package dev.mooring.processor.boot;

import dev.mooring.schema.model.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Names as the engine's catalog holds them: unquoted ones folded, quoted ones as they are. */
final class Names {
  private enum Fold {
    LOWER,
    UPPER,
    NONE
  }

  private static final Map<String, Fold> FOLDS =
      Map.ofEntries(
          Map.entry("postgresql", Fold.LOWER),
          Map.entry("cockroachdb", Fold.LOWER),
          Map.entry("yugabytedb", Fold.LOWER),
          Map.entry("h2", Fold.UPPER),
          Map.entry("hsqldb", Fold.UPPER),
          Map.entry("oracle", Fold.UPPER),
          Map.entry("db2", Fold.UPPER),
          Map.entry("derby", Fold.UPPER),
          Map.entry("hana", Fold.UPPER),
          Map.entry("firebird", Fold.UPPER));

  /**
   * How many bytes of a name an engine keeps where it drops the rest with no more than a notice:
   * PostgreSQL's <a href="https://www.postgresql.org/docs/current/limits.html">limit</a>.
   */
  private static final Map<String, Integer> BYTES_KEPT = Map.of("postgresql", 63, "yugabytedb", 63);

  private final Dialect dialect;
  private final Fold fold;
  private final int bytesKept;
  private final boolean catalogsAreSchemas;
  private final @Nullable String defaultSchema;
  private final @Nullable String implicitSchema;

  Names(Database database, String engine, Map<String, Object> settings) {
    this.dialect = database.getDialect();
    this.fold = FOLDS.getOrDefault(engine.toLowerCase(Locale.ROOT), Fold.NONE);
    this.bytesKept = BYTES_KEPT.getOrDefault(engine.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
    this.catalogsAreSchemas = engine.equals("mysql") || engine.equals("mariadb");
    Object schema =
        settings.get(catalogsAreSchemas ? "hibernate.default_catalog" : "hibernate.default_schema");
    this.defaultSchema = schema == null ? null : rendered(schema.toString());
    Identifier implicit = HibernateApi.implicitSpace(database, catalogsAreSchemas);
    this.implicitSchema = implicit == null || schema != null ? null : of(implicit);
  }

  String of(Identifier name) {
    return name.isQuoted() ? plain(name.getText()) : folded(name.getText());
  }

  /**
   * Whether Hibernate's SQL ends a quoted name too early, since it puts names between quotes as
   * they are.
   */
  boolean endsEarly(String quoted) {
    String quote = String.valueOf(dialect.closeQuote());
    return quoted.replace(quote + quote, "").contains(quote);
  }

  /** Users double a quote within a quoted name, since Hibernate does not. */
  private String plain(String quoted) {
    String quote = String.valueOf(dialect.closeQuote());
    return kept(quoted.replace(quote + quote, quote));
  }

  /** A name as it would stand in SQL, perhaps quoted. */
  String rendered(String name) {
    int last = name.length() - 1;
    if (last > 0) {
      char open = name.charAt(0);
      char close = name.charAt(last);
      if ((open == '`' && close == '`')
          || (open == '"' && close == '"')
          || (open == '[' && close == ']')
          || (open == dialect.openQuote() && close == dialect.closeQuote())) {
        return plain(name.substring(1, last));
      }
    }
    return folded(name);
  }

  @Nullable String renderedOrNull(@Nullable String name) {
    return name == null || name.isEmpty() ? null : rendered(name);
  }

  String of(Column column) {
    return column.isQuoted() ? plain(column.getName()) : folded(column.getName());
  }

  ObjectName of(Table table) {
    return of(table.getCatalogIdentifier(), table.getSchemaIdentifier(), table.getNameIdentifier());
  }

  /**
   * The schema is left out where it is the unit's own; where none is named, it is the default of
   * orm.xml, unless the settings have one.
   */
  ObjectName of(@Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {
    Identifier space = catalogsAreSchemas ? catalog : schema;
    return within(space == null ? implicitSchema : of(space), of(name));
  }

  /** The same of names as they would stand in SQL, perhaps quoted. */
  ObjectName rendered(@Nullable String schema, String name) {
    return within(schema == null ? implicitSchema : rendered(schema), rendered(name));
  }

  private ObjectName within(@Nullable String holder, String name) {
    return new ObjectName(holder == null || holder.equals(defaultSchema) ? null : holder, name);
  }

  private String folded(String name) {
    return kept(
        switch (fold) {
          case LOWER -> name.toLowerCase(Locale.ROOT);
          case UPPER -> name.toUpperCase(Locale.ROOT);
          case NONE -> name;
        });
  }

  /** As many whole characters as fit into the bytes that the engine keeps. */
  private String kept(String name) {
    if (name.length() * 4L <= bytesKept) {
      return name;
    }
    int bytes = 0;
    int end = 0;
    while (end < name.length()) {
      int next = name.offsetByCodePoints(end, 1);
      bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > bytesKept) {
        return name.substring(0, end);
      }
      end = next;
    }
    return name;
  }
}
