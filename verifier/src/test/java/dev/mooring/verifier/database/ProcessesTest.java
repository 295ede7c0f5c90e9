package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers against the life and death of the processes that own them. */
class ProcessesTest {
  @TempDir static Path cache;
  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  static void needsBinaries() throws Exception {
    assumeTrue(PostgresBinaries.find(Platform.current()) != null, "no PostgreSQL for this machine");
    assumeTrue(Cache.POSIX, "processes are watched by a shell");
  }

  @AfterEach
  void endProcesses() throws Exception {
    for (Process process : started) {
      process.getOutputStream().close();
      process.waitFor();
    }
  }

  private Process hold(List<String> prefix, String classPath, Path directory) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
    command.add(Holder.class.getName());
    command.add(directory.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    started.add(process);
    return process;
  }

  private Process hold(Path directory) throws IOException {
    return hold(List.of(), System.getProperty("java.class.path"), directory);
  }

  private static String nextLine(Process process) throws IOException {
    // One character at a time: a reader of its own would take what the next call is to see.
    StringBuilder line = new StringBuilder();
    for (int c = process.getInputStream().read();
        c >= 0 && c != '\n';
        c = process.getInputStream().read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static List<Path> runs(Path directory) throws Exception {
    try (var files = Files.list(PostgresInstallation.find(directory).root().resolve("run"))) {
      return files.toList();
    }
  }

  @Test
  void twoBuildsAtOnceInAnEmptyCache(@TempDir Path fresh) throws Exception {
    Process one = hold(fresh);
    Process two = hold(fresh);
    assertThat(nextLine(one)).isEqualTo("ready");
    assertThat(nextLine(two)).isEqualTo("ready");
    assertThat(runs(fresh)).hasSize(2);
    one.getOutputStream().close();
    two.getOutputStream().close();
    assertThat(nextLine(one)).isEqualTo("closed");
    assertThat(nextLine(two)).isEqualTo("closed");
    assertThat(runs(fresh)).isEmpty();
  }

  @Test
  void killedBuildLeavesNothing() throws Exception {
    Process build = hold(cache);
    assertThat(nextLine(build)).isEqualTo("ready");
    Path run = runs(cache).get(0);
    long server = Servers.postmaster(run);
    assertThat(ProcessHandle.of(server)).isPresent();
    build.destroyForcibly().waitFor();
    Servers.awaitEnd(server);
    Servers.await(() -> Files.notExists(run));
  }

  @Test
  void serverWhoseWatcherWasKilledTooIsReapedByTheNextStart() throws Exception {
    Process build = hold(cache);
    assertThat(nextLine(build)).isEqualTo("ready");
    Path run = runs(cache).get(0);
    long server = Servers.postmaster(run);
    ProcessHandle shell = ProcessHandle.of(server).orElseThrow().parent().orElseThrow();
    for (ProcessHandle child : shell.children().toList()) {
      if (child.pid() != server) {
        child.destroyForcibly();
      }
    }
    shell.destroyForcibly();
    // As long as the build lives, the server is its own affair.
    DevDatabases.open(DevDatabaseRequest.of("postgresql", cache)).close();
    assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isPresent();
    build.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isPresent();

    DevDatabases.open(DevDatabaseRequest.of("postgresql", cache)).close();
    Servers.awaitEnd(server);
    assertThat(run).doesNotExist();
  }

  @Test
  void runsAsAnOrdinaryUser() throws Exception {
    assumeTrue(ServerUser.isRoot() && ServerUser.SETPRIV.works(), "no other user to become");
    // Neither JUnit's directories nor root's repository can be entered by that user.
    Path world = Files.createTempDirectory(Path.of("/tmp"), "mooring-test-");
    try {
      String classPath = readableClassPath(Files.createDirectory(world.resolve("jars")));
      Path own = Files.createDirectory(world.resolve("own"));
      ServerUser.SETPRIV.handOver(world);
      Process build = hold(ServerUser.SETPRIV.command(List.of()), classPath, own.resolve("cache"));
      assertThat(nextLine(build)).isEqualTo("ready");
      build.getOutputStream().close();
      assertThat(nextLine(build)).isEqualTo("closed");
    } finally {
      FileTree.delete(world);
    }
  }

  private static String readableClassPath(Path jars) throws Exception {
    List<String> entries = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Holder.class,
            DevDatabase.class,
            org.postgresql.Driver.class,
            org.tukaani.xz.XZInputStream.class,
            org.h2.Driver.class,
            org.assertj.core.api.Assertions.class,
            Test.class)) {
      Path origin = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      entries.add(copy(origin, jars.resolve(entries.size() + ".jar")));
    }
    String archive = Platform.current().resources().get(0);
    JarURLConnection binaries =
        (JarURLConnection)
            ProcessesTest.class.getClassLoader().getResource(archive).openConnection();
    Path jar = Path.of(binaries.getJarFileURL().toURI());
    entries.add(copy(jar, jars.resolve("binaries.jar")));
    return String.join(":", entries);
  }

  private static String copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      FileTree.copy(from, Files.createDirectory(to));
    } else {
      Files.copy(from, to);
    }
    return to.toString();
  }
}
