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
  private boolean copies = true;
  private final List<Path> libraries = new ArrayList<>();
  private List<Path> applicationHibernate = List.of();
  private List<Path> processorHibernate = List.of();
  private List<Path> onBothPaths = List.of();
  private List<Path> modulePath = List.of();
  private String output = "target/classes";
  private String resourceOutput = "target/classes";
  private List<String> processors = List.of(MooringProcessor.class.getName());

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

  /** Resources do not go where the class files go, and are not copied yet. */
  public UserProject withoutResources() {
    copies = false;
    return this;
  }

  /** Adds a jar to the class path. */
  public UserProject library(Path jar) {
    libraries.add(jar.toAbsolutePath());
    return this;
  }

  /** Puts these jars and directories on the class path in place of those before. */
  public UserProject dependsOn(Path... entries) {
    libraries.clear();
    for (Path entry : entries) {
      library(entry);
    }
    return this;
  }

  /** Where its class files go. */
  public Path classes() {
    return directory.resolve("target/classes");
  }

  /**
   * Replaces the Hibernate that the application compiles against, or the usual one again for an
   * empty list.
   */
  public UserProject applicationHibernate(List<Path> jars) {
    applicationHibernate = jars;
    return this;
  }

  /** Jars before all others, on the class path and on the processor path. */
  public UserProject onBothPaths(List<Path> jars) {
    onBothPaths = jars;
    return this;
  }

  /** Lays the project out as Gradle does: class files here, resources there, all below build. */
  public UserProject asGradleDoes() {
    output = "build/classes/java/main";
    resourceOutput = "build/resources/main";
    return delete("pom.xml").write("build.gradle", "plugins { id 'java' }\n");
  }

  /** Compiles against these modules instead of the class path. */
  public UserProject modulePath(List<Path> jars) {
    modulePath = jars;
    return this;
  }

  /** Which processors run, in their order. */
  public UserProject processors(String... names) {
    processors = List.of(names);
    return this;
  }

  /** Replaces the Hibernate on the processor path. */
  public UserProject processorHibernate(List<Path> jars) {
    processorHibernate = jars;
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
    return compile(sources, List.of(), compiler);
  }

  /** Compiles these sources, and has processors look at these classes of an earlier compile. */
  public Compiled compile(List<Path> sources, List<String> classes) {
    return compile(sources, classes, ToolProvider.getSystemJavaCompiler());
  }

  private Compiled compile(List<Path> sources, List<String> classes, JavaCompiler compiler) {
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
                  classes.isEmpty() ? null : classes,
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
      Path classes = Files.createDirectories(directory.resolve(output));
      copyResources(Files.createDirectories(directory.resolve(resourceOutput)));
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "-d",
                  classes.toString(),
                  modulePath.isEmpty() ? "-classpath" : "--module-path",
                  modulePath.isEmpty()
                      ? classPath(classes)
                      : modulePath.stream()
                          .map(Path::toString)
                          .collect(Collectors.joining(File.pathSeparator)),
                  "-processorpath",
                  processorPath(),
                  "-processor",
                  String.join(",", processors)));
      if (jdk >= 21) {
        arguments.add("-proc:full");
      }
      arguments.addAll(options);
      return arguments;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String classPath(Path classes) {
    StringBuilder path = new StringBuilder(classes.toString());
    for (Path library : libraries) {
      path.append(File.pathSeparator).append(library);
    }
    return path.append(File.pathSeparator).append(path(applicationHibernate, Set.of())).toString();
  }

  private String processorPath() {
    return path(processorHibernate, absent);
  }

  private String path(List<Path> hibernate, Set<String> absent) {
    Set<String> left = new TreeSet<>(absent);
    if (!hibernate.isEmpty()) {
      left.addAll(Set.of("hibernate-core-", "hibernate-models-", "jakarta.persistence-api-"));
    }
    return Stream.concat(
            Stream.concat(onBothPaths.stream(), hibernate.stream()).map(Path::toString),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(
                    entry ->
                        left.stream().noneMatch(Path.of(entry).getFileName().toString()::contains)))
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
