package dev.mooring.processor.boot;

import dev.mooring.schema.model.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
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

  /**
   * @param implicit what mapping files give as the catalog and schema of names that have none
   */
  Names(Dialect dialect, String engine, Map<String, Object> settings, Namespace.Name implicit) {
    this.dialect = dialect;
    this.fold = FOLDS.getOrDefault(engine.toLowerCase(Locale.ROOT), Fold.NONE);
    this.bytesKept = BYTES_KEPT.getOrDefault(engine.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
    this.catalogsAreSchemas = engine.equals("mysql") || engine.equals("mariadb");
    Object schema =
        settings.get(catalogsAreSchemas ? "hibernate.default_catalog" : "hibernate.default_schema");
    this.defaultSchema = schema == null ? null : rendered(schema.toString());
    Identifier stated = stated(implicit);
    // The setting wins over the files.
    this.implicitSchema = stated == null || schema != null ? null : of(stated);
  }

  @SuppressWarnings("deprecation") // 6.6 has no record's accessors
  private @Nullable Identifier stated(Namespace.Name implicit) {
    return catalogsAreSchemas ? implicit.getCatalog() : implicit.getSchema();
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

  /** The schema is left out where it is the unit's own. */
  ObjectName of(@Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {
    Identifier space = catalogsAreSchemas ? catalog : schema;
    String holder = space == null ? implicitSchema : of(space);
    return new ObjectName(holder == null || holder.equals(defaultSchema) ? null : holder, of(name));
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
