package dev.mooring.processor.rough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds and workers that end in the middle. */
class KilledTest {
  private static final String HANGS =
      "create table more (id bigint);\n"
          + "select count(*) from system_range(1, 1000000) a, system_range(1, 10000000) b"
          + " where a.x + b.x = 3;\n";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"jdbc:h2:mem:shop, mooring", "jdbc:postgresql://localhost/shop, postgres"})
  void killedCompilerLeavesNothingBehind(String url, String program) throws Exception {
    UserProject project = Clinic.in(directory, url);
    assertThat(project.compile().success()).isTrue();
    String lock = project.lock();
    project.migration(
        "V2__hangs.sql", program.equals("postgres") ? "select pg_sleep(600);\n" : HANGS);
    Process javac = new Javac().start(project);
    try {
      await("the worker", () -> runs(javac, "WorkerMain"));
      if (program.equals("postgres")) {
        await("PostgreSQL", () -> runs(javac, "/postgres "));
      }
      // Somewhere in the replay, which does not end.
      await("the guard", () -> project.exists("target/mooring"));
      List<ProcessHandle> all = javac.descendants().toList();
      assertThat(all).isNotEmpty();

      javac.destroyForcibly().waitFor();

      await("the end of " + all, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      javac.destroyForcibly();
    }
    assertThat(project.lock()).isEqualTo(lock);
    project.delete("src/main/resources/db/migration/V2__hangs.sql");
    Compiled next = project.compile();
    assertThat(next.success()).as(next.all()).isTrue();
    assertThat(project.lock()).isEqualTo(lock);
    assertThat(temporaryFiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 150, 300, 450, 600, 900})
  void killedCompilerTakesItsWorkerAlongWhateverItDoes(int milliseconds) throws Exception {
    UserProject project = Clinic.in(directory);
    project.migration("V2__hangs.sql", HANGS);
    Process javac = new Javac().start(project);
    try {
      await("the worker", () -> runs(javac, "WorkerMain"));
      TimeUnit.MILLISECONDS.sleep(milliseconds);
      List<ProcessHandle> all = javac.descendants().toList();

      javac.destroyForcibly().waitFor();

      await("the end of " + all, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      javac.destroyForcibly();
    }
  }

  @Test
  void workerKilledInTheMiddleIsSaid() throws Exception {
    UserProject project = Clinic.in(directory);
    assertThat(project.compile().success()).isTrue();
    String lock = project.lock();
    project.migration("V2__hangs.sql", HANGS);
    Process javac = new Javac().start(project);
    try {
      await("the worker", () -> runs(javac, "WorkerMain"));
      TimeUnit.MILLISECONDS.sleep(500); // so that it is at work; any moment would do
      javac.children().filter(child -> isWorker(child)).forEach(ProcessHandle::destroyForcibly);

      Javac.Output output = Javac.await(javac);

      assertThat(output.exit()).isEqualTo(1);
      assertThat(output.text())
          .startsWith("error: [worker.failed] the worker JVM in which the schema is computed ended")
          .contains("fix         run the build again")
          .doesNotContain("\tat ");
    } finally {
      javac.destroyForcibly();
    }
    assertThat(project.lock()).isEqualTo(lock);
    project.delete("src/main/resources/db/migration/V2__hangs.sql");
    assertThat(project.compile().success()).isTrue();
  }

  @Test
  void workerKilledBetweenTwoCompilesIsStartedAgain() {
    UserProject project = Clinic.in(directory);
    assertThat(project.compile().success()).isTrue();
    List<ProcessHandle> workers =
        ProcessHandle.current().children().filter(KilledTest::isWorker).toList();
    assertThat(workers).isNotEmpty();
    for (ProcessHandle worker : workers) {
      worker.destroyForcibly();
    }
    project.migration("V2__more.sql", "alter table pet add column nick varchar(3);\n");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.all()).contains("2 tables match 2 migrations");
  }

  private List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }

  private static boolean runs(Process javac, String program) {
    return javac
        .descendants()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(program));
  }

  static boolean isWorker(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("WorkerMain");
  }

  /** Polls: processes of others tell nothing when they begin or end. */
  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
