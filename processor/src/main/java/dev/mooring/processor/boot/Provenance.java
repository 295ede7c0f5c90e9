package dev.mooring.processor.boot;

import dev.mooring.schema.model.ColumnMapping.Fact;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Leads tables and columns back to the classes and attributes that ask for them. */
final class Provenance {
  private final FactReader reader;
  private final DerivedEntities derived;
  private final IdentityHashMap<Table, String> owners = new IdentityHashMap<>();
  private final IdentityHashMap<Table, Map<String, Origin>> columns = new IdentityHashMap<>();

  Provenance(MetadataImplementor metadata, FactReader reader) {
    this.reader = reader;
    this.derived = new DerivedEntities(metadata, reader);
    for (PersistentClass entity : metadata.getEntityBindings()) {
      entity(entity);
    }
    for (Collection collection : metadata.getCollectionBindings()) {
      collection(collection);
    }
  }

  /** The entity, or {@code Entity.collection}, that a table belongs to; {@code null} for none. */
  @Nullable String owner(Table table) {
    return owners.get(table);
  }

  /** Where a column comes from; a table that copies another's columns asks that one as well. */
  @Nullable Origin origin(Table table, Column column) {
    Map<String, Origin> known = columns.get(table);
    Origin origin = known == null ? null : known.get(column.getCanonicalName());
    if (origin == null && table instanceof DenormalizedTable copy) {
      return origin(copy.getIncludedTable(), column);
    }
    return origin;
  }

  private void entity(PersistentClass entity) {
    String name = derived.name(entity);
    Table table = entity.getTable();
    DeclaredMember onClass = reader.onClass(entity.getClassName());
    Scope scope = new Scope(name, entity.getClassName(), onClass, "", EnumSet.noneOf(Fact.class));
    if (entity instanceof RootClass root) {
      owners.put(table, name);
      identifier(root, scope);
      if (root.getDiscriminator() != null) {
        Set<Fact> facts = EnumSet.of(Fact.DISCRIMINATOR);
        reader.declared(onClass, "DiscriminatorColumn", facts);
        all(root.getDiscriminator(), table, new Origin(name + ".{discriminator}", facts));
      }
    } else {
      owners.putIfAbsent(table, name);
      if (entity.getKey() != null && entity instanceof JoinedSubclass) {
        all(entity.getKey(), table, key(name));
      }
    }
    auxiliary(entity, name);
    Scope own = entity instanceof SingleTableSubclass ? scope.optional() : scope;
    for (Property property : entity.getUnjoinedProperties()) {
      property(property, own, entity instanceof RootClass r ? r.getVersion() : null);
    }
    for (Join join : entity.getJoins()) {
      owners.putIfAbsent(join.getTable(), name);
      all(join.getKey(), join.getTable(), key(name));
      for (Property property : join.getProperties()) {
        property(property, join.isOptional() ? own.optional() : own, null);
      }
    }
  }

  /** The history that Hibernate itself keeps beside a table (since 7.4). */
  private void auxiliary(Object holder, String name) {
    Table table = HibernateApi.auxiliaryTable(holder);
    if (table != null) {
      owners.putIfAbsent(table, name);
    }
  }

  private void identifier(RootClass root, Scope scope) {
    Scope id = scope.with(Fact.IDENTIFIER);
    if (root.getIdentifier() instanceof SimpleValue value && HibernateApi.generated(value)) {
      id = id.with(Fact.GENERATED_VALUE);
    }
    Property property = root.getIdentifierProperty();
    if (property != null) {
      property(property, id, null);
    } else if (root.getIdentifier() instanceof Component component) {
      for (Property part : component.getProperties()) {
        property(part, id, null);
      }
    }
  }

  private void property(Property property, Scope scope, @Nullable Property version) {
    Value value = property.getValue();
    if (property.getName().startsWith("_") && property.isSynthetic()) {
      return;
    }
    if (value instanceof Component component) {
      component(component, scope.into(property, component, reader));
    } else if (!(value instanceof Collection)) {
      Set<Fact> facts = reader.facts(property, scope, property == version);
      String path = scope.attribute() + "." + property.getName();
      attribute(value, scope.className() == null ? derived.attribute(path) : path, facts);
    }
  }

  private void component(Component component, Scope scope) {
    for (Property property : component.getProperties()) {
      property(property, scope, null);
    }
    if (component.isPolymorphic() && component.getDiscriminator() != null) {
      Origin origin =
          new Origin(scope.attribute() + ".{discriminator}", EnumSet.of(Fact.DISCRIMINATOR));
      all(component.getDiscriminator(), component.getTable(), origin);
    }
  }

  private void collection(Collection collection) {
    PersistentClass entity = collection.getOwner();
    String role = collection.getRole();
    String path = role.substring(collection.getOwnerEntityName().length() + 1);
    String attribute = derived.name(entity) + "." + path;
    Table table = collection.getCollectionTable();
    Value element = collection.getElement();
    DeclaredMember member = reader.atPath(entity.getClassName(), path);
    auxiliary(collection, attribute);
    if (table != null) {
      if (!(element instanceof OneToMany)) {
        owners.putIfAbsent(table, attribute);
      }
      Set<Fact> facts = EnumSet.of(Fact.ASSOCIATION);
      if (removedFirst(collection, path)) {
        facts.add(Fact.REMOVED_FIRST);
      }
      all(collection.getKey(), table, new Origin(attribute + ".{key}", facts));
    }
    part(element, table, attribute + ".{element}", member, "Column");
    if (collection instanceof IndexedCollection indexed) {
      Value index = indexed.getIndex();
      if (index != null) {
        String annotation = indexed.isList() ? "OrderColumn" : "MapKeyColumn";
        part(index, table, attribute + ".{index}", member, annotation);
      }
    }
    if (collection instanceof IdentifierCollection identified
        && identified.getIdentifier() != null) {
      part(identified.getIdentifier(), table, attribute + ".{id}", member, "CollectionId");
    }
  }

  /** The row of a table that an entity has beside its first one. */
  private static Origin key(String entity) {
    return new Origin(entity + ".{key}", EnumSet.of(Fact.IDENTIFIER, Fact.REMOVED_FIRST));
  }

  /**
   * Whether Hibernate removes the collection's rows before the owner's: those of a table that is
   * the collection's alone always, those of entities where the removal is handed on to them.
   */
  private static boolean removedFirst(Collection collection, String path) {
    if (!collection.isOneToMany()) {
      return !collection.isInverse();
    }
    String cascade = collection.getOwner().getRecursiveProperty(path).getCascade();
    return cascade != null
        && Stream.of(cascade.split("\\s*,\\s*"))
            .anyMatch(
                Set.of("all", "delete", "remove", "delete-orphan", "all-delete-orphan")::contains);
  }

  private void part(
      @Nullable Value value,
      @Nullable Table table,
      String attribute,
      DeclaredMember member,
      String annotation) {
    if (value == null || value instanceof OneToMany) {
      return;
    }
    if (value instanceof Component component) {
      component(
          component,
          new Scope(
              attribute,
              component.getComponentClassName(),
              member,
              "",
              EnumSet.noneOf(Fact.class)));
      return;
    }
    Set<Fact> facts = reader.valueFacts(value);
    reader.declared(member, annotation, facts);
    Table holder = value.getTable() == null ? table : value.getTable();
    all(value, holder, origin(value, attribute, facts));
  }

  private void attribute(Value value, String attribute, Set<Fact> facts) {
    all(value, value.getTable(), origin(value, attribute, facts));
  }

  private static Origin origin(Value value, String attribute, Set<Fact> facts) {
    List<String> constants =
        facts.contains(Fact.ENUM_ORDINAL) ? FactReader.constants(value) : List.of();
    return new Origin(attribute, facts, FactReader.code(value), constants);
  }

  private void all(Value value, @Nullable Table table, Origin origin) {
    if (table == null) {
      return;
    }
    for (Selectable selectable : value.getSelectables()) {
      if (selectable instanceof Column column) {
        Origin known = origin;
        if (column.getCustomWrite() != null) {
          EnumSet<Fact> facts = EnumSet.of(Fact.WRITE_TRANSFORMER);
          facts.addAll(origin.facts());
          known = new Origin(origin.attribute(), facts, origin.code(), origin.constants());
        }
        columns
            .computeIfAbsent(table, t -> new HashMap<>())
            .merge(column.getCanonicalName(), known, Origin::with);
      }
    }
  }
}
