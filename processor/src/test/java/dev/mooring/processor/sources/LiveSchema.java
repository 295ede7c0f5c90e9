package dev.mooring.processor.sources;

import dev.mooring.processor.UserProject;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/** The statements with which Hibernate creates the schema of a project's compiled classes. */
final class LiveSchema {
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

  private final UserProject project;
  private final List<Path> dependencies = new ArrayList<>();
  private final Map<String, Object> settings = new HashMap<>();
  private final List<String> classes = new ArrayList<>();
  private final List<String> mappings = new ArrayList<>();

  LiveSchema(UserProject project) {
    this.project = project;
    settings.put("hibernate.dialect", "org.hibernate.dialect.H2Dialect");
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
  }

  LiveSchema dependency(Path jar) {
    dependencies.add(jar);
    return this;
  }

  LiveSchema setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  LiveSchema mapped(String... names) {
    classes.addAll(List.of(names));
    return this;
  }

  LiveSchema mapping(String resource) {
    mappings.add(resource);
    return this;
  }

  /** One statement a line, to be a migration. */
  String sql() throws Exception {
    Path compiled = compile();
    HIBERNATE.setLevel(Level.OFF);
    List<URL> urls = new ArrayList<>();
    urls.add(compiled.toUri().toURL());
    urls.add(project.directory().resolve("src/main/resources").toUri().toURL());
    for (Path dependency : dependencies) {
      urls.add(dependency.toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), context);
        BootstrapServiceRegistry bootstrap =
            new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build()) {
      thread.setContextClassLoader(loader);
      return create(loader, bootstrap);
    } finally {
      thread.setContextClassLoader(context);
      HIBERNATE.setLevel(null);
    }
  }

  private String create(ClassLoader loader, BootstrapServiceRegistry bootstrap)
      throws ClassNotFoundException {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      for (String name : classes) {
        sources.addAnnotatedClass(Class.forName(name, false, loader));
      }
      mappings.forEach(sources::addResource);
      MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
      metadata.orderColumns(false);
      metadata.validate();
      return String.join(
              ";\n", new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true))
          + ";\n";
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private Path compile() throws IOException {
    Path output = Files.createDirectories(project.directory().resolve("live"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
    dependencies.forEach(jar -> path.append(File.pathSeparatorChar).append(jar));
    try (var files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = project.sources().stream()) {
      List<String> options =
          List.of("-proc:none", "-d", output.toString(), "-classpath", path.toString());
      if (!compiler
          .getTask(
              messages,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources.toList()))
          .call()) {
        throw new IOException(messages.toString());
      }
    }
    return output;
  }
}
