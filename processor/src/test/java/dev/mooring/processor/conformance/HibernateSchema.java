package dev.mooring.processor.conformance;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Lets Hibernate create a schema as an application does: compiled classes, a live database. */
final class HibernateSchema {
  private HibernateSchema() {}

  static void create(CompiledModel model, DataSource database)
      throws IOException, SQLException, ClassNotFoundException {
    Map<String, Object> settings = new HashMap<>(model.model().settings());
    settings.put("jakarta.persistence.nonJtaDataSource", database);
    settings.put("jakarta.persistence.schema-generation.database.action", "create");
    settings.put("jakarta.persistence.create-database-schemas", "true");
    settings.put("hibernate.hbm2ddl.halt_on_error", "true");
    Validation.addTo(settings);
    URL[] classes = {model.folder().toUri().toURL()};
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(classes, context);
        BootstrapServiceRegistry bootstrap =
            new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build()) {
      thread.setContextClassLoader(loader);
      StandardServiceRegistry registry =
          new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
      try {
        MetadataSources sources = new MetadataSources(registry);
        model.packages().forEach(sources::addPackage);
        for (String name : model.classes()) {
          sources.addAnnotatedClass(Class.forName(name, false, loader));
        }
        model.mappings().forEach(sources::addResource);
        try (SessionFactory factory = sources.buildMetadata().buildSessionFactory()) {
          factory.isOpen();
        }
      } finally {
        StandardServiceRegistryBuilder.destroy(registry);
      }
    } finally {
      thread.setContextClassLoader(context);
    }
  }
}
