package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.ToOne;
import org.hibernate.type.BasicType;
import org.hibernate.type.CustomType;
import org.hibernate.type.descriptor.java.VersionJavaType;

/**
 * Mistakes that leave a schema, and that Hibernate refuses only when it makes a session factory
 * from it: the application would not start.
 */
final class FactoryMistakes {
  private static final List<String> COLLECTIONS =
      List.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.Map");

  private final MetadataImplementor metadata;
  private final DeclaredFacts declared;
  private final List<Finding> findings;

  FactoryMistakes(MetadataImplementor metadata, DeclaredFacts declared, List<Finding> findings) {
    this.metadata = metadata;
    this.declared = declared;
    this.findings = findings;
  }

  void find() {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      String name = entity.getClassName();
      if (name == null) {
        continue;
      }
      for (Property property : entity.getDeclaredProperties()) {
        if (property.getValue() instanceof ToOne association) {
          toOne(name + "." + property.getName(), association, declared(name, property));
        }
      }
      if (entity instanceof RootClass root) {
        version(root);
        discriminators(root);
      }
    }
  }

  private DeclaredMember declared(String type, Property property) {
    return declared.member(type, property.getName());
  }

  private void toOne(String attribute, ToOne association, DeclaredMember member) {
    if (COLLECTIONS.stream().anyMatch(member::mentions)) {
      add(
          "mapping.association",
          attribute,
          attribute + " is a collection, and is mapped as an association to a single entity",
          "@OneToMany or @ManyToMany, or declare it as " + association.getReferencedEntityName());
    }
    if (association instanceof OneToOne one && one.getMappedByProperty() != null) {
      PersistentClass other = metadata.getEntityBinding(association.getReferencedEntityName());
      String back = one.getMappedByProperty();
      if (other != null
          && other.hasProperty(back)
          && other.getProperty(back).getValue() instanceof OneToOne there
          && there.getMappedByProperty() != null) {
        String otherSide = other.getEntityName() + "." + back;
        if (attribute.compareTo(otherSide) <= 0) {
          findings.add(SuspectedMistakes.bothSides(attribute, otherSide));
        }
      }
    }
  }

  private void version(RootClass root) {
    Property version = root.getVersion();
    if (version != null
        && version.getValue().getType() instanceof BasicType<?> type
        && !(type instanceof CustomType)
        && !(type.getJavaTypeDescriptor() instanceof VersionJavaType)
        && type.getJavaTypeDescriptor().getJavaTypeClass().getName().startsWith("java.")) {
      String attribute = root.getClassName() + "." + version.getName();
      add(
          "mapping.version",
          attribute,
          attribute
              + " is a @Version of type "
              + type.getJavaTypeDescriptor().getJavaTypeClass().getName()
              + ", of which Hibernate knows no next value",
          "declare it as int, long or java.time.Instant");
    }
  }

  private void discriminators(RootClass root) {
    if (root.getDiscriminator() == null || root.getDiscriminatorValue() == null) {
      return;
    }
    for (PersistentClass subclass : root.getSubclasses()) {
      if (subclass instanceof JoinedSubclass) {
        return; // Hibernate takes it, since the tables tell the rows apart.
      }
    }
    Map<String, PersistentClass> known = new HashMap<>();
    discriminator(root, known);
    for (PersistentClass subclass : root.getSubclasses()) {
      discriminator(subclass, known);
    }
  }

  private void discriminator(PersistentClass entity, Map<String, PersistentClass> known) {
    String value = entity.getDiscriminatorValue();
    String name = entity.getClassName();
    boolean concrete = !Boolean.TRUE.equals(entity.isAbstract());
    PersistentClass other = value == null || !concrete ? null : known.putIfAbsent(value, entity);
    if (other != null && name != null) {
      add(
          "mapping.discriminator",
          name,
          name
              + " and "
              + other.getEntityName()
              + " have the same discriminator value '"
              + value
              + "': their rows could not be told apart",
          "@DiscriminatorValue with another value on one of them");
    }
  }

  private void add(String code, String attribute, String message, String fix) {
    findings.add(Finding.error(code, attribute, message, fix).on(attribute));
  }
}
