package dev.mooring.schema.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
  @TempDir Path directory;

  @Test
  void whatIsNotThereIsNull() throws LockException {
    assertThat(LockFile.read(directory.resolve("no/such.lock.json"))).isNull();
  }

  @Test
  void writesWithItsDirectoryAndLeavesNothingElse() throws Exception {
    Path file = directory.resolve("schema/clinic.lock.json");
    assertThat(LockFile.write(file, LockWriter.write(Locks.clinic()))).isTrue();
    assertThat(LockFile.read(file)).isEqualTo(Locks.clinic());
    assertThat(files(file.getParent())).containsExactly("clinic.lock.json");
  }

  @Test
  void leavesAloneWhatSaysTheSame() throws Exception {
    Path file = directory.resolve("a.lock.json");
    String text = LockWriter.write(Locks.clinic());
    Files.writeString(file, text.replace("\n", "\r\n"));
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, old);
    assertThat(LockFile.write(file, text)).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    assertThat(LockFile.text(file)).isEqualTo(text);
  }

  @Test
  void replacesWhatIsBroken() throws Exception {
    Path file = directory.resolve("a.lock.json");
    Files.write(file, new byte[] {(byte) 0xff, 0, 1});
    LockException e = catchThrowableOfType(LockException.class, () -> LockFile.read(file));
    assertThat(e.code()).isEqualTo("lock.unreadable");
    assertThat(LockFile.write(file, "{}\n")).isTrue();
    assertThat(Files.readString(file)).isEqualTo("{}\n");
  }

  @Test
  void writesThroughALink() throws Exception {
    Path real = Files.writeString(directory.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), real);
    assertThat(LockFile.write(link, "new")).isTrue();
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void removesTheFilesOfDeadWritersOnly() throws Exception {
    long dead = deadProcess();
    long alive = ProcessHandle.current().pid();
    old(".a.lock.json." + dead + "-0.tmp", Duration.ofHours(1));
    old(".a.lock.json." + alive + "-777.tmp", Duration.ofHours(1));
    old(".a.lock.json." + alive + "-778.tmp", Duration.ofDays(2));
    old(".a.lock.json." + dead + "-1.tmp", Duration.ZERO);
    old(".b.lock.json." + dead + "-0.tmp", Duration.ofHours(1));
    LockFile.write(directory.resolve("a.lock.json"), "x");
    assertThat(files(directory))
        .containsExactlyInAnyOrder(
            "a.lock.json",
            ".a.lock.json." + alive + "-777.tmp",
            ".a.lock.json." + dead + "-1.tmp",
            ".b.lock.json." + dead + "-0.tmp");
  }

  @Test
  void aDirectoryThatIsAFileIsSaid() throws Exception {
    Path file = Files.writeString(directory.resolve("schema"), "").resolve("a.lock.json");
    LockException e = catchThrowableOfType(LockException.class, () -> LockFile.write(file, "x"));
    assertThat(e.code()).isEqualTo("lock.unwritable");
    assertThat(e.finding().fix()).anyMatch(way -> way.contains("-Amooring.lock=check"));
  }

  @Test
  void aReadOnlyDirectoryIsSaidAndTheLockKept() throws Exception {
    Path schema = Files.createDirectory(directory.resolve("schema"));
    Path file = Files.writeString(schema.resolve("a.lock.json"), "old");
    assumeTrue(schema.toFile().setWritable(false) && !Files.isWritable(schema), "not as root");
    LockException e = catchThrowableOfType(LockException.class, () -> LockFile.write(file, "new"));
    assertThat(schema.toFile().setWritable(true)).isTrue();
    assertThat(e.code()).isEqualTo("lock.unwritable");
    assertThat(e).hasMessageContaining("permission denied");
    assertThat(file).hasContent("old");
  }

  @Test
  void writersAtTheSameTimeLeaveOneWholeFile() throws Exception {
    Path file = directory.resolve("a.lock.json");
    List<String> texts = Stream.of("a", "b", "c", "d").map(it -> it.repeat(100_000)).toList();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String text = texts.get(i % 4);
        tasks.add(() -> LockFile.write(file, text));
      }
      for (Future<Boolean> done : writers.invokeAll(tasks)) {
        done.get();
        assertThat(texts).contains(LockFile.text(file));
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(files(directory)).containsExactly("a.lock.json");
  }

  private void old(String name, Duration age) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static long deadProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
