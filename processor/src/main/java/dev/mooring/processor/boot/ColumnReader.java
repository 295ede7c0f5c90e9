package dev.mooring.processor.boot;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import java.util.Locale;
import java.util.Set;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Columns as Hibernate's {@code ColumnDefinitions} would declare them. */
final class ColumnReader {
  /** Engines that keep the value of a generated column unless told otherwise. */
  private static final Set<String> KEEPING = Set.of("h2", "hsqldb", "db2", "derby", "cockroachdb");

  private final BootedModel model;
  private final Dialect dialect;
  private final NamedTypes types;

  ColumnReader(BootedModel model, NamedTypes types) {
    this.types = types;
    this.model = model;
    this.dialect = model.dialect();
  }

  Column read(Table table, org.hibernate.mapping.Column column) {
    ColumnMapping mapping = mapping(table, column);
    if (column.isQuoted() && model.names().endsEarly(column.getName())) {
      model
          .findings()
          .add(
              MappingErrors.quoteWithin(
                  column.getName(), mapping == null ? null : mapping.attribute()));
    }
    String type = types.spelled(column.getSqlType(model.metadata()));
    boolean nullable = column.isNullable() && !table.isPrimaryKey(column);
    String defaultValue = null;
    Identity identity = null;
    Generated generated = null;
    if (column.isIdentity()) {
      identity = identity(column, type);
      nullable = false;
    } else {
      String value = column.getDefaultValue();
      defaultValue = value == null ? null : HibernateApi.defaultValue(dialect, value);
      if (column.getGeneratedAs() != null) {
        generated = generated(column.getGeneratedAs());
        defaultValue = null;
        if (!HibernateApi.is(dialect, "supportsNotNullAfterGeneratedAs", true)) {
          nullable = !table.isPrimaryKey(column);
        }
      }
    }
    String options = HibernateApi.options(column);
    return new Column(
        model.names().of(column),
        options == null ? type : type + " " + options,
        nullable,
        defaultValue,
        identity,
        generated,
        column.getCollation(),
        comment(column),
        mapping);
  }

  /** {@code null} where a {@code columnDefinition} already says how rows are numbered. */
  private @Nullable Identity identity(org.hibernate.mapping.Column column, String type) {
    IdentityColumnSupport support = dialect.getIdentityColumnSupport();
    String clause =
        support.getIdentityColumnString(HibernateApi.sqlTypeCode(column, model.metadata()));
    String words = clause.toLowerCase(Locale.ROOT);
    if (support.hasDataTypeInIdentityColumn() && type.toLowerCase(Locale.ROOT).contains(words)) {
      return null;
    }
    Identity.Kind kind =
        words.contains("auto_increment")
            ? Identity.Kind.AUTO_INCREMENT
            : words.contains("serial")
                ? Identity.Kind.SERIAL
                : words.contains("by default") ? Identity.Kind.BY_DEFAULT : Identity.Kind.ALWAYS;
    return new Identity(kind, 1, 1);
  }

  /**
   * Takes the dialect's clause apart again: only it knows whether the value is kept. Where it says
   * neither, the engine's own default counts.
   */
  private Generated generated(String expression) {
    String clause = dialect.generatedAs(expression).toLowerCase(Locale.ROOT);
    boolean virtual = clause.contains("virtual");
    boolean stored = clause.contains("stored") || clause.contains("persisted");
    return new Generated(expression, stored || (!virtual && KEEPING.contains(model.engine())));
  }

  private @Nullable String comment(org.hibernate.mapping.Column column) {
    String comment = column.getComment();
    boolean written = dialect.supportsCommentOn() || !dialect.getColumnComment("").isEmpty();
    return comment == null || !written ? null : plain(comment);
  }

  /** Hibernate puts comments between quotes as they are, so that users double their own. */
  static String plain(String comment) {
    return comment.replace("''", "'");
  }

  private @Nullable ColumnMapping mapping(Table table, org.hibernate.mapping.Column column) {
    Origin origin = model.provenance().origin(table, column);
    if (origin != null) {
      return origin.mapping();
    }
    String owner = model.provenance().owner(table);
    return owner == null
        ? null
        : new ColumnMapping(owner + ".{" + model.names().of(column) + "}", Set.of());
  }
}
