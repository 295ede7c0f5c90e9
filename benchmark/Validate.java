import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.postgresql.ds.PGSimpleDataSource;

/** Hibernate's own check, to compare with: validates entities against a database that is up. */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("serve")) {
      serve(Path.of(arguments[1]), Path.of(arguments[2]));
    } else {
      String url = Files.readString(Path.of(arguments[2]));
      validate(Path.of(arguments[1]), url, arguments[3], arguments[0].equals("application"));
    }
  }

  /** A PostgreSQL with these migrations, until the input ends; writes its URL into that file. */
  private static void serve(Path migrations, Path url) throws Exception {
    try (DevDatabase database =
        DevDatabases.open(DevDatabaseRequest.of("postgresql", Cache.directory()))) {
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      Path part = url.resolveSibling(url.getFileName() + ".part");
      Files.writeString(part, database.dataSource().unwrap(PGSimpleDataSource.class).getURL());
      Files.move(part, url);
      while (System.in.read() >= 0) {}
    }
  }

  /**
   * @param application whether as an application does it, as the first part of building its session
   *     factory; else the mapping is read and validated, and that is all
   */
  private static void validate(
      Path classes, String url, String namingStrategy, boolean application) throws Exception {
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    Map<String, Object> settings =
        Map.of(
            "hibernate.connection.url", url,
            "hibernate.connection.username", "postgres",
            "hibernate.physical_naming_strategy", namingStrategy,
            "jakarta.persistence.validation.mode", "none",
            "hibernate.hbm2ddl.auto", "validate");
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder(
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build())
            .applySettings(settings)
            .build();
    MetadataSources sources = new MetadataSources(registry);
    for (String name : names(classes)) {
      Class<?> type;
      try {
        type = Class.forName(name, false, loader);
      } catch (NoClassDefFoundError e) {
        continue; // a part of the application that needs more than Hibernate, so no entity
      }
      if (type.isAnnotationPresent(Entity.class)
          || type.isAnnotationPresent(Embeddable.class)
          || type.isAnnotationPresent(MappedSuperclass.class)
          || type.isAnnotationPresent(Converter.class)) {
        sources.addAnnotatedClass(type);
      }
    }
    Metadata metadata = sources.buildMetadata();
    if (application) {
      metadata.buildSessionFactory().close();
    } else {
      SchemaManagementToolCoordinator.process(metadata, registry, settings, action -> {});
    }
    System.out.println("valid: " + metadata.getEntityBindings().size() + " entities");
  }

  private static List<String> names(Path classes) throws Exception {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
