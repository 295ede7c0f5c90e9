package dev.mooring.processor.rough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many compilations in one JVM, and many JVMs on one module. */
class OneJvmTest {
  private static final Pattern ROUND = Pattern.compile("round \\d+ workers (\\d+) heap (\\d+)");

  @TempDir Path directory;

  @Test
  void modulesCompiledAtTheSameTimeShareOneWorker() throws Exception {
    UserProject first = Clinic.in(directory.resolve("first"));
    UserProject second = Clinic.in(directory.resolve("second"));
    UserProject third = Clinic.in(directory.resolve("third"), "jdbc:postgresql://localhost/x");

    String output = host(3, 1, first, second, third);

    assertThat(output.lines().filter("exit 0"::equals)).as(output).hasSize(3);
    assertThat(output).contains("round 1 workers 1 ");
    assertThat(second.lock()).isEqualTo(first.lock());
    assertThat(third.lock()).contains("postgresql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fork", "inside"})
  void thirtyCompilesLeaveNothingBehind(String worker) throws Exception {
    UserProject project = Clinic.in(directory);
    assertThat(project.compile().success()).isTrue();
    // Everything is proven anew each time, by the same worker.
    project.option("-Amooring.ci=true").option("-Amooring.worker=" + worker);

    String output = host(1, 30, project);

    assertThat(output.lines().filter("exit 0"::equals)).as(output).hasSize(30);
    List<Long> heaps = new ArrayList<>();
    Matcher rounds = ROUND.matcher(output);
    while (rounds.find()) {
      assertThat(rounds.group(1)).isEqualTo(worker.equals("fork") ? "1" : "0");
      heaps.add(Long.parseLong(rounds.group(2)));
    }
    assertThat(heaps.get(29)).as("kB after each round: %s", heaps).isLessThan(heaps.get(9) + 6_000);
    assertThat(output).as("nobody holds the entities of a compilation").contains("models 0");
  }

  @Test
  void twoBuildsOfOneModuleAtOnce() {
    UserProject project = Clinic.in(directory);
    Process one = new Javac().start(project);
    Process two = new Javac().start(project);

    for (Javac.Output output : List.of(Javac.await(one), Javac.await(two))) {
      assertThat(output.exit()).as(output.text()).isZero();
      assertThat(output.text()).contains("shop: 2 tables match 1 migration");
    }

    String lock = project.lock();
    assertThat(project.compile().success()).isTrue();
    assertThat(project.lock()).isEqualTo(lock).endsWith("}\n");
  }

  @Test
  void insideTheCompilersOwnJvm() {
    UserProject project = Clinic.in(directory).option("-Amooring.worker=inside");
    assertThat(project.compile().all()).contains("shop: 2 tables match 1 migration");
    String lock = project.lock();

    project.migration("V2__broken.sql", "alter tabel x;\n");
    assertThat(project.compile().all()).contains("V2__broken.sql:1: [migration.sql]");
    project.migration(
        "V2__broken.sql",
        "select count(*) from system_range(1, 1000000) a, system_range(1, 10000000) b"
            + " where a.x + b.x = 3;\n");
    project.option("-Amooring.timeout=2");
    assertThat(project.compile().all()).contains("[worker.failed]").contains("after 2 s");
    project.delete("src/main/resources/db/migration/V2__broken.sql");
    project.withoutOptions().option("-Amooring.worker=inside");
    Compiled compiled = project.compile();
    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(project.lock()).isEqualTo(lock);
  }

  @Test
  void whereNoProcessCanBeStarted() throws IOException {
    UserProject project = Clinic.in(directory.resolve("shop"));
    Path bare = Files.createDirectories(directory.resolve("jdk"));
    try (Stream<Path> parts = Files.list(Path.of(System.getProperty("java.home")))) {
      for (Path part : parts.toList()) {
        if (!part.endsWith("bin")) {
          Files.createSymbolicLink(bare.resolve(part.getFileName()), part);
        }
      }
    }

    Javac.Output output = new Javac().with("-J-Djava.home=" + bare).compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text()).contains("shop: 2 tables match 1 migration");
  }

  private String host(int threads, int rounds, UserProject... projects) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("host/dev/mooring/processor/rough"));
    String name = Host.class.getSimpleName() + ".class";
    try (var in = Host.class.getResourceAsStream(name)) {
      Files.copy(in, classes.resolve(name));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                directory.resolve("host").toString(),
                Host.class.getName(),
                Integer.toString(threads),
                Integer.toString(rounds)));
    for (int i = 0; i < projects.length; i++) {
      Path file = directory.resolve("module" + i + ".args");
      List<String> arguments = projects[i].arguments(Runtime.version().feature());
      projects[i].sources().forEach(source -> arguments.add(source.toString()));
      Files.write(file, arguments.stream().map(argument -> '"' + argument + '"').toList());
      command.add(file.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("CI");
    return Javac.await(builder.start()).text();
  }
}
