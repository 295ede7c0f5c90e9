package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.UserCode;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Creates the generators of attributes, because some shape columns when they are created: that of a
 * time stamp makes its column {@code not null}. Hibernate creates them with the session factory,
 * but before the tables.
 */
final class ValueGenerators {
  private final MetadataImplementor metadata;
  private final StandardServiceRegistry registry;

  ValueGenerators(MetadataImplementor metadata, StandardServiceRegistry registry) {
    this.metadata = metadata;
    this.registry = registry;
  }

  void create() {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      for (Property property : entity.getProperties()) {
        create(entity, property);
      }
    }
  }

  private void create(PersistentClass entity, Property property) {
    try {
      HibernateApi.createGenerator(property, new Context(entity, property));
    } catch (RuntimeException | LinkageError failed) {
      String called = UserCode.calledIn(failed);
      if (called != null && called.endsWith("#registerExportables")) {
        throw failed; // it would have added sequences or tables
      }
      // A generator of the user's own, whose code cannot run here and hardly ever shapes a column.
      return;
    }
    if (property.getValue() instanceof Component component) {
      for (Property part : component.getProperties()) {
        create(entity, part);
      }
    }
  }

  private final class Context implements GeneratorCreationContext {
    private final PersistentClass entity;
    private final Property property;

    Context(PersistentClass entity, Property property) {
      this.entity = entity;
      this.property = property;
    }

    @Override
    public Database getDatabase() {
      return metadata.getDatabase();
    }

    @Override
    public ServiceRegistry getServiceRegistry() {
      return registry;
    }

    @Override
    public @Nullable String getDefaultCatalog() {
      return null;
    }

    @Override
    public @Nullable String getDefaultSchema() {
      return null;
    }

    @Override
    public PersistentClass getPersistentClass() {
      return entity;
    }

    @Override
    public RootClass getRootClass() {
      return entity.getRootClass();
    }

    @Override
    public Property getProperty() {
      return property;
    }

    @Override
    public Value getValue() {
      return property.getValue();
    }
  }
}
