package dev.mooring.processor.boot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.dialect.Dialect;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.jspecify.annotations.Nullable;

/** The few methods whose names or signatures differ between Hibernate 6.6, 7 and 8. */
final class HibernateApi {
  /** Asked for every column; a look-up costs more than the call, and one that fails more still. */
  private static final ClassValue<Map<String, Optional<Method>>> GETTERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final @Nullable Method UPDATABLE = method(Property.class, "isUpdatable");
  private static final @Nullable Method UPDATEABLE = method(Property.class, "isUpdateable");
  private static final @Nullable Method ID_GENERATOR =
      method(SimpleValue.class, "getCustomIdGeneratorCreator");

  private HibernateApi() {}

  /** 6.6 and 7 keep a map, 8 a collection. */
  @SuppressWarnings("unchecked")
  static Collection<ForeignKey> foreignKeys(Table table) {
    Object keys = call(table, "getForeignKeys");
    if (keys == null) {
      return List.of();
    }
    return keys instanceof Map<?, ?> map
        ? (Collection<ForeignKey>) map.values()
        : (Collection<ForeignKey>) keys;
  }

  /** The schema, or catalog, that orm.xml names as the default of the unit, or {@code null}. */
  static @Nullable Identifier implicitSpace(Database database, boolean catalog) {
    Namespace.Name name = database.getPhysicalImplicitNamespaceName();
    return name == null ? null : (Identifier) call(name, catalog ? "getCatalog" : "getSchema");
  }

  /** {@code options} of a constraint, index or column (since 7), or {@code null}. */
  static @Nullable String options(Object constraint) {
    String options = (String) call(constraint, "getOptions");
    return options == null || options.isBlank() ? null : options.trim();
  }

  /** The table beside that of an entity or collection (since 7.4), or {@code null}. */
  static @Nullable Table auxiliaryTable(Object holder) {
    return (Table) call(holder, "getAuxiliaryTable");
  }

  /** A text property that only some versions have, or {@code null}. */
  static @Nullable String text(Object owner, String getter) {
    return (String) call(owner, getter);
  }

  /** A yes-or-no question that only some versions ask. */
  static boolean is(Object owner, String question, boolean otherwise) {
    Object answer = call(owner, question);
    return answer == null ? otherwise : (Boolean) answer;
  }

  /** 6.6 writes {@code isUpdateable}, 8 {@code isUpdatable}. */
  static boolean updatable(Property property) {
    Method method = UPDATABLE == null ? UPDATEABLE : UPDATABLE;
    return method == null || Boolean.TRUE.equals(invoke(method, property));
  }

  /** Whether an identifier's value comes from a generator. */
  static boolean generated(SimpleValue id) {
    Object creator = ID_GENERATOR == null ? null : invoke(ID_GENERATOR, id);
    if (creator == null) {
      String strategy = text(id, "getIdentifierGeneratorStrategy");
      return strategy != null && !strategy.equals("assigned") && !strategy.equals("foreign");
    }
    return !is(creator, "isAssigned", false);
  }

  /** The dialect's spelling of a default, which 6.6 takes as it is. */
  static String defaultValue(Dialect dialect, String value) {
    Method method = method(dialect.getClass(), "getColumnDefaultString", String.class);
    String spelled = method == null ? null : (String) invoke(method, dialect, value);
    return spelled == null ? value : spelled;
  }

  /** The JDBC type code; its parameter's type differs. */
  static int sqlTypeCode(Column column, Metadata metadata) {
    for (Method method : Column.class.getMethods()) {
      if (method.getName().equals("getSqlTypeCode") && method.getParameterCount() == 1) {
        Object code = invoke(method, column, metadata);
        return code == null ? 0 : (Integer) code;
      }
    }
    return 0;
  }

  /** {@code , check (…)} of a structured column, as the exporter would write it, or nothing. */
  @SuppressWarnings("UnnecessaryStringBuilder") // the exporter appends to it, by reflection
  static String aggregateCheck(Dialect dialect, AggregateColumn column) {
    StringBuilder text = new StringBuilder();
    try {
      Method method =
          StandardTableExporter.class.getDeclaredMethod(
              "applyAggregateColumnCheck", StringBuilder.class, AggregateColumn.class);
      Method array =
          StandardTableExporter.class.getDeclaredMethod("isArray", AggregateColumn.class);
      method.setAccessible(true);
      array.setAccessible(true);
      // dialects override the method, since some types may have no check
      StandardTableExporter exporter =
          dialect.getTableExporter() instanceof StandardTableExporter own
              ? own
              : new StandardTableExporter(dialect);
      if (!Boolean.TRUE.equals(invoke(array, exporter, column))) {
        Object unused = invoke(method, exporter, text, column);
      }
    } catch (NoSuchMethodException absent) {
      return "";
    }
    return text.toString();
  }

  /**
   * Creates the generator of a property's values, if it has one; the type of what creates it
   * differs.
   */
  static void createGenerator(Property property, GeneratorCreationContext context) {
    Object creator = call(property, "getValueGeneratorCreator");
    if (creator == null) {
      return;
    }
    for (Class<?> type : creator.getClass().getInterfaces()) {
      Method method = method(type, "createGenerator", GeneratorCreationContext.class);
      if (method != null) {
        Object unused = invoke(method, creator, context);
        return;
      }
    }
  }

  private static @Nullable Object call(Object owner, String name) {
    Method method =
        GETTERS
            .get(owner.getClass())
            .computeIfAbsent(name, n -> Optional.ofNullable(method(owner.getClass(), n)))
            .orElse(null);
    return method == null ? null : invoke(method, owner);
  }

  private static @Nullable Method method(Class<?> owner, String name, Class<?>... parameters) {
    try {
      Method method = owner.getMethod(name, parameters);
      method.trySetAccessible();
      return method;
    } catch (NoSuchMethodException absent) {
      return null;
    }
  }

  private static @Nullable Object invoke(Method method, Object owner, Object... arguments) {
    try {
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (IllegalAccessException denied) {
      throw new IllegalStateException(denied);
    }
  }
}
