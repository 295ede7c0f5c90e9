package dev.mooring.verifier.replay;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads an application's migrations as the application would, with its own libraries in its own
 * versions. Only what it is handed comes from here: Flyway's types, and the drivers' behind the
 * connection. Notes which files it read.
 */
final class MigrationLoader extends URLClassLoader {
  private static final List<String> HANDED_OVER =
      List.of("org.flywaydb.", "org.h2.", "org.postgresql.", "org.mariadb.", "com.mysql.");

  private final ClassLoader own;
  private final Set<Path> read = new ConcurrentSkipListSet<>();

  MigrationLoader(MigrationClasses classes, List<Path> archives, ClassLoader own) {
    super(urls(classes, archives), ClassLoader.getPlatformClassLoader());
    this.own = own;
  }

  /** The class files and jars that classes and resources were read from so far. */
  List<Path> read() {
    return List.copyOf(read);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (String prefix : HANDED_OVER) {
      if (name.startsWith(prefix)) {
        try {
          return own.loadClass(name);
        } catch (ClassNotFoundException e) {
          break;
        }
      }
    }
    Class<?> found = super.findClass(name);
    note(super.findResource(name.replace('.', '/') + ".class"));
    return found;
  }

  @Override
  public @Nullable URL findResource(String name) {
    URL found = super.findResource(name);
    note(found);
    return found;
  }

  private void note(@Nullable URL source) {
    try {
      if (source != null) {
        URLConnection connection = source.openConnection();
        URL file = connection instanceof JarURLConnection jar ? jar.getJarFileURL() : source;
        read.add(Path.of(file.toURI()).toAbsolutePath());
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      // Not a file: nothing that could be found changed.
      return;
    }
  }

  private static URL[] urls(MigrationClasses classes, List<Path> archives) {
    List<Path> paths = new ArrayList<>();
    paths.add(classes.classOutput());
    paths.addAll(classes.classpath());
    paths.addAll(archives);
    return paths.stream().distinct().map(MigrationLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("files have URLs: " + path, e);
    }
  }
}
