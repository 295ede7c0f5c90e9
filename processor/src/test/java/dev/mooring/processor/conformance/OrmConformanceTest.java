package dev.mooring.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs the models of Hibernate's own tests, in a JVM of their own; only where {@code
 * conformance.orm} names a checkout of Hibernate ORM, see CONTRIBUTING.
 */
@EnabledIfSystemProperty(named = "conformance.orm", matches = ".+")
class OrmConformanceTest {
  private static final Path FIGURES = Path.of("src/test/resources/conformance/orm");

  @Test
  void modelsOfHibernatesTests() throws Exception {
    Path checkout = Path.of(System.getProperty("conformance.orm")).toAbsolutePath();
    String module = System.getProperty("conformance.orm.module", "hibernate-core");
    Path work = Path.of(System.getProperty("conformance.orm.work", checkout + "/build/mooring"));
    Path results = work.resolve("results");

    assertThat(run(checkout, module, work, results)).isZero();

    try (Stream<Path> files = Files.list(results)) {
      List<Path> figures = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(figures).isNotEmpty();
      if (Boolean.getBoolean("conformance.write")) {
        Files.createDirectories(FIGURES);
        for (Path file : figures) {
          Files.writeString(
              FIGURES.resolve(file.getFileName().toString()),
              Files.readString(file).replace(System.lineSeparator(), "\n"));
        }
      }
    }
  }

  private static int run(Path checkout, String module, Path work, Path results)
      throws IOException, InterruptedException {
    Path testing = Files.createDirectories(work.resolve("testing"));
    Path libraries = Path.of(System.getProperty("conformance.orm.libraries"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx5g");
    new TreeMap<>(System.getProperties())
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("conformance.")) {
                command.add("-D" + name + "=" + value);
              }
            });
    command.addAll(
        List.of(
            "-cp",
            testing + File.pathSeparator + classPath(libraries, module),
            "dev.mooring.processor.conformance.OrmRun",
            checkout.toString(),
            module,
            work.resolve(module).toString(),
            testing.toString(),
            results.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /**
   * What is on this one, the published test library not included, and the libraries that are not on
   * it already. Modules that bring types of their own are there for their own tests only.
   */
  private static String classPath(Path libraries, String module) throws IOException {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> path =
        new ArrayList<>(
            Arrays.stream(own.split(File.pathSeparator))
                .filter(entry -> !entry.contains("hibernate-testing"))
                .toList());
    List<String> known = path.stream().map(OrmConformanceTest::artifact).toList();
    try (Stream<Path> jars = Files.list(libraries)) {
      for (Path jar : jars.sorted().toList()) {
        String artifact = artifact(jar.toString());
        boolean ofOthers =
            artifact.matches("hibernate-(envers|spatial|vector)") && !artifact.equals(module);
        if (!ofOthers && (!known.contains(artifact) || artifact.startsWith("jackson-"))) {
          path.add(jar.toString());
        }
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static String artifact(String jar) {
    return Path.of(jar).getFileName().toString().replaceFirst("-[0-9].*", "");
  }
}
