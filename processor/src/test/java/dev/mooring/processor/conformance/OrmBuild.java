package dev.mooring.processor.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the tests of a module of Hibernate's, without those that do not compile beside the
 * published jars. They move to another package: of a class named {@code org.hibernate…} the boot
 * takes what is on its own class path only.
 */
final class OrmBuild {
  private static final Pattern TESTS =
      Pattern.compile("\\borg([./])hibernate([./])((?:orm|envers|spatial)[./]test)\\b");

  private static final Pattern OTHER =
      Pattern.compile(
          "^package org\\.hibernate((?:\\.(?!orm\\.|testing)\\w+)*);", Pattern.MULTILINE);

  private static final List<String> TESTING =
      List.of(
          "hibernate-testing/src/main/java",
          "tooling/hibernate-reveng/src/main/java/org/hibernate/tool/hbm2ddl",
          "hibernate-ant/src/main/java/org/hibernate/tool/hbm2ddl");

  private final Path checkout;
  private final Path work;
  private final Path testing;

  /**
   * Builds beside a checkout.
   *
   * @param work a folder of nobody else
   * @param testing where the classes of Hibernate's own test library go
   */
  OrmBuild(Path checkout, Path work, Path testing) {
    this.checkout = checkout;
    this.work = work;
    this.testing = testing;
  }

  Path sources() {
    return work.resolve("src");
  }

  Path classes() {
    return work.resolve("classes");
  }

  /** The sources that are compiled, those too that a processor of Hibernate's generated. */
  List<Path> compile(String module) throws IOException {
    Path list = work.resolve("compiled.txt");
    if (!Files.exists(list)) {
      library();
      List<Path> sources = copied(module);
      Files.createDirectories(generated());
      metamodel(sources);
      List<Path> all = new ArrayList<>(sources);
      all.addAll(javaFiles(generated()));
      Files.write(list, lines(withoutMistakes(all)));
    }
    return Files.readAllLines(list).stream().map(Path::of).toList();
  }

  /** The sources that did not compile. */
  List<String> excluded() throws IOException {
    Path list = work.resolve("excluded.txt");
    return Files.exists(list) ? Files.readAllLines(list) : List.of();
  }

  private Path generated() {
    return work.resolve("generated");
  }

  private void library() throws IOException {
    if (Files.exists(testing.resolve("org/hibernate/testing/orm/junit/DomainModel.class"))) {
      return;
    }
    List<Path> sources = new ArrayList<>();
    for (String folder : TESTING) {
      if (Files.isDirectory(checkout.resolve(folder))) {
        sources.addAll(javaFiles(checkout.resolve(folder)));
      }
    }
    sources.removeIf(file -> file.toString().endsWith("Task.java"));
    Files.createDirectories(testing);
    List<Diagnostic<? extends JavaFileObject>> mistakes =
        javac(
            sources,
            List.of(
                "-d",
                testing.toString(),
                "-sourcepath",
                checkout.resolve("tooling/hibernate-reveng/src/main/java").toString()),
            List.of(),
            true);
    if (!mistakes.isEmpty()) {
      throw new IOException("hibernate-testing does not compile: " + mistakes.get(0));
    }
  }

  private List<Path> copied(String module) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder : List.of("src/test/java", "src/test/resources", "src/demo/java")) {
      Path from = checkout.resolve(module).resolve(folder);
      if (!Files.isDirectory(from)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = from.relativize(file).toString().replace(File.separatorChar, '/');
          if (name.startsWith("META-INF/services/")) {
            continue;
          }
          if (name.endsWith(".java")) {
            sources.add(write(sources().resolve(name), moved(Files.readString(file))));
          } else if (name.endsWith(".xml")) {
            write(classes().resolve(moved(name)), moved(Files.readString(file)));
          }
        }
      }
    }
    return sources;
  }

  private static String moved(String text) {
    String moved = TESTS.matcher(text).replaceAll("moved$1$3");
    return OTHER.matcher(moved).replaceAll("package moved$1;");
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /**
   * Without Hibernate's processor among the libraries, sources that need what it generates do not
   * compile.
   */
  private void metamodel(List<Path> sources) throws IOException {
    Processor processor;
    try {
      processor =
          (Processor)
              Class.forName("org.hibernate.processor.HibernateProcessor")
                  .getDeclaredConstructor()
                  .newInstance();
    } catch (ReflectiveOperationException absent) {
      return;
    }
    javac(
        sources,
        List.of(
            "-d", work.resolve("unused").toString(), "-s", generated().toString(), "-proc:only"),
        List.of(processor),
        false);
  }

  private List<Path> withoutMistakes(List<Path> all) throws IOException {
    Files.createDirectories(classes());
    Set<Path> without = new TreeSet<>();
    while (true) {
      List<Path> sources = all.stream().filter(file -> !without.contains(file)).toList();
      Set<Path> mistaken = new TreeSet<>();
      for (Diagnostic<? extends JavaFileObject> mistake :
          javac(
              sources,
              List.of("-d", classes().toString(), "-proc:none", "-Xmaxerrs", "100000"),
              List.of(),
              true)) {
        if (mistake.getSource() != null) {
          mistaken.add(Path.of(mistake.getSource().toUri()));
        }
      }
      if (mistaken.isEmpty()) {
        Files.write(work.resolve("excluded.txt"), lines(without));
        return sources;
      }
      Set<Path> made = new TreeSet<>(mistaken);
      made.removeIf(file -> !file.startsWith(generated()));
      without.addAll(made.isEmpty() ? mistaken : made);
    }
  }

  /** What is wrong with the sources. */
  private static List<Diagnostic<? extends JavaFileObject>> javac(
      List<Path> sources, List<String> options, List<Processor> processors, boolean told)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(options);
    all.addAll(
        List.of("-nowarn", "-classpath", System.getProperty("java.class.path"), "--release", "17"));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      CompilationTask task =
          compiler.getTask(
              null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    } catch (RuntimeException failed) {
      if (told) {
        throw failed;
      }
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
        .toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> lines(Iterable<Path> files) {
    List<String> lines = new ArrayList<>();
    files.forEach(file -> lines.add(file.toAbsolutePath().toString()));
    return lines;
  }
}
