package dev.mooring.processor.rough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.processor.UserProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Places that cannot be written. Root may write everywhere, so that there the compiler runs without
 * the capability for it.
 */
class ReadOnlyTest {
  private static final String[] WITHOUT_PRIVILEGE = {
    "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"
  };

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() throws Exception {
    assumeTrue(
        Files.getFileStore(directory).supportsFileAttributeView("posix"), "no POSIX permissions");
    if (isRoot()) {
      Process process;
      try {
        process =
            new ProcessBuilder(
                    List.of(
                        WITHOUT_PRIVILEGE[0], WITHOUT_PRIVILEGE[1], WITHOUT_PRIVILEGE[2], "true"))
                .start();
      } catch (IOException e) {
        assumeTrue(false, "no setpriv on this machine");
        return;
      }
      assumeTrue(
          process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0,
          "root cannot give up its privileges here");
    }
    project = Clinic.in(directory.resolve("shop"));
  }

  @AfterEach
  void writableAgain() throws IOException {
    for (String name : new String[] {"shop", "shop/schema", "shop/target", "shop/target/mooring"}) {
      if (Files.isDirectory(directory.resolve(name))) {
        mode(directory.resolve(name), "rwxr-xr-x");
      }
    }
  }

  @Test
  void checkoutThatCannotBeWritten() throws IOException {
    Files.createDirectories(project.directory().resolve("target/classes"));
    project.arguments(17); // copies the resources
    mode(project.directory(), "r-xr-xr-x");

    Javac.Output output = javac().compile(project);

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.text())
        .startsWith(
            "error: schema/shop.lock.json: [lock.unwritable] the lock cannot be written: permission"
                + " denied")
        .contains("fix         make schema/shop.lock.json and its directory writable")
        .contains("-Amooring.lock=check")
        .doesNotContain("\tat ");
    assertThat(project.exists("target/mooring/proven.state")).isFalse();
  }

  @Test
  void lockOfAReadOnlyCheckoutIsEnoughWhereItIsUpToDate() throws IOException {
    assertThat(javac().compile(project).exit()).isZero();
    mode(project.directory().resolve("schema"), "r-xr-xr-x");
    project.delete("target/mooring/proven.state");

    Javac.Output output = javac().compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
  }

  @Test
  void staleLockInADirectoryThatCannotBeWritten() throws IOException {
    assertThat(javac().compile(project).exit()).isZero();
    String lock = project.lock();
    project.migration("V2__more.sql", "alter table pet add column nick varchar(3);\n");
    mode(project.directory().resolve("schema"), "r-xr-xr-x");

    Javac.Output output = javac().compile(project);

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.text()).startsWith("error: schema/shop.lock.json: [lock.unwritable] ");
    assertThat(project.lock()).isEqualTo(lock);
    assertThat(project.exists("target/mooring/proven.state")).isFalse();
  }

  @Test
  void targetThatCannotBeWritten() throws IOException {
    project.arguments(17);
    mode(project.directory().resolve("target"), "r-xr-xr-x");

    Javac.Output output = javac().compile(project);

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.text())
        .contains("[state.unwritable] ")
        .contains("target/mooring")
        .contains("fix         make ")
        .doesNotContain("\tat ");
  }

  @Test
  void cacheThatCannotBeWrittenIsDoneWithoutOnH2() throws IOException {
    Path cache = Files.createDirectory(directory.resolve("cache"));
    mode(cache, "r-xr-xr-x");

    Javac.Output output = javac().environment("MOORING_CACHE", cache.toString()).compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text()).contains("shop: 2 tables match 1 migration");
  }

  @Test
  void cacheThatCannotBeWrittenIsSaidOnPostgresql() throws IOException {
    project = Clinic.in(directory.resolve("pg"), "jdbc:postgresql://localhost/shop");
    Path cache = Files.createDirectory(directory.resolve("cache"));
    mode(cache, "r-xr-xr-x");

    Javac.Output output = javac().environment("MOORING_CACHE", cache.toString()).compile(project);

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.text())
        .startsWith("error: [engine.start] PostgreSQL cannot be prepared in the cache " + cache)
        .contains("permission denied")
        .contains("MOORING_CACHE=<directory>")
        .doesNotContain("\tat ");
    assertThat(project.exists("schema/shop.lock.json")).isFalse();
  }

  private static Javac javac() throws IOException {
    return isRoot() ? new Javac().under(WITHOUT_PRIVILEGE) : new Javac();
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
