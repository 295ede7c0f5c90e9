package dev.mooring.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A user's module on disk, compiled by the real javac with Mooring on its processor path. */
public final class UserProject {
  private final Path directory;
  private final List<String> options = new ArrayList<>();
  private final Set<String> absent = new TreeSet<>();
  private final List<Path> dependencies = new ArrayList<>();
  private boolean copies = true;

  public UserProject(Path directory) {
    this.directory = directory;
    write("pom.xml", "<project><artifactId>shop</artifactId></project>\n");
  }

  /** A plain JPA project on that database. */
  public static UserProject on(Path directory, String jdbcUrl) {
    UserProject project = new UserProject(directory);
    project.write(
        "src/main/resources/META-INF/persistence.xml",
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.1">
          <persistence-unit name="shop">
            <properties>
              <property name="jakarta.persistence.jdbc.url" value="%s"/>
            </properties>
          </persistence-unit>
        </persistence>
        """
            .formatted(jdbcUrl));
    return project;
  }

  public Path directory() {
    return directory;
  }

  public UserProject option(String option) {
    options.add(option);
    return this;
  }

  public UserProject withoutOptions() {
    options.clear();
    return this;
  }

  /** Leaves out of the processor path what has that text in its name. */
  public UserProject withoutJar(String name) {
    absent.add(name);
    return this;
  }

  /** A dependency of the application, which is not on the processor path. */
  public UserProject dependency(Path jar) {
    dependencies.add(jar);
    return this;
  }

  /** Resources do not go where the class files go, as Gradle has it. */
  public UserProject withoutResources() {
    copies = false;
    return this;
  }

  public UserProject write(String file, String text) {
    try {
      Path path = directory.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public UserProject java(String type, String source) {
    return write("src/main/java/" + type.replace('.', '/') + ".java", source);
  }

  public UserProject migration(String name, String sql) {
    return write("src/main/resources/db/migration/" + name, sql);
  }

  public UserProject delete(String file) {
    try {
      Files.delete(directory.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean exists(String file) {
    return Files.exists(directory.resolve(file));
  }

  public String read(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String lock() {
    return read("schema/shop.lock.json");
  }

  /** All sources, sorted. */
  public List<Path> sources() {
    try (Stream<Path> files = Files.walk(directory.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles all sources, as after {@code clean} but with what lies below target. */
  public Compiled compile() {
    return compile(sources());
  }

  /** Compiles these sources alone against the class files of an earlier compile. */
  public Compiled compileOnly(String... types) {
    List<Path> files = new ArrayList<>();
    for (String type : types) {
      files.add(directory.resolve("src/main/java/" + type.replace('.', '/') + ".java"));
    }
    return compile(files);
  }

  /** Compiles these sources in this order. */
  public Compiled compile(List<Path> sources) {
    return compile(sources, ToolProvider.getSystemJavaCompiler());
  }

  /** The same by another compiler. */
  public Compiled compile(List<Path> sources, JavaCompiler compiler) {
    List<String> arguments = arguments(Runtime.version().feature());
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean success =
          compiler
              .getTask(
                  null,
                  files,
                  diagnostics,
                  arguments,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      return new Compiled(success, diagnostics.getDiagnostics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies the resources and returns a compiler's arguments but for the sources.
   *
   * @param jdk the compiler's version
   */
  public List<String> arguments(int jdk) {
    try {
      Path classes = Files.createDirectories(directory.resolve("target/classes"));
      copyResources(classes);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "-d",
                  classes.toString(),
                  "-classpath",
                  classPath(classes),
                  "-processorpath",
                  processorPath(),
                  "-processor",
                  MooringProcessor.class.getName()));
      if (jdk >= 21) {
        arguments.add("-proc:full");
      }
      arguments.addAll(options);
      return arguments;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the application's own class path holds. */
  public String classPath(Path classes) {
    StringBuilder path = new StringBuilder(classes.toString());
    for (Path dependency : dependencies) {
      path.append(File.pathSeparatorChar).append(dependency);
    }
    return path.append(File.pathSeparatorChar)
        .append(System.getProperty("java.class.path"))
        .toString();
  }

  private String processorPath() {
    String path = System.getProperty("java.class.path");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(
            entry -> absent.stream().noneMatch(Path.of(entry).getFileName().toString()::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void copyResources(Path classes) throws IOException {
    Path resources = directory.resolve("src/main/resources");
    if (!copies || !Files.exists(resources)) {
      return;
    }
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path target = classes.resolve(resources.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
  }

  /** What javac said. */
  public record Compiled(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** Mooring's messages and javac's errors, each as {@code File.java:line: kind: text}. */
    public List<String> messages() {
      return diagnostics.stream()
          .filter(
              d ->
                  d.getKind() == Diagnostic.Kind.ERROR
                      || d.getCode() != null && d.getCode().contains("proc.messager"))
          .map(Compiled::print)
          .toList();
    }

    public String all() {
      return String.join("\n", messages());
    }

    private static String print(Diagnostic<? extends JavaFileObject> d) {
      JavaFileObject source = d.getSource();
      String place =
          source == null
              ? ""
              : Path.of(source.getName()).getFileName() + ":" + d.getLineNumber() + ": ";
      return place + d.getKind().name().toLowerCase(Locale.ROOT) + ": " + d.getMessage(Locale.ROOT);
    }
  }
}
