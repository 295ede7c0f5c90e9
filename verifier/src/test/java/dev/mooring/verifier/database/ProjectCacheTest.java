package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCacheTest {
  @TempDir Path cache;

  @Test
  void everyProjectHasItsOwnUntilNobodyAskedForItForAMonth() throws IOException {
    Path shop = ProjectCache.directory(cache, Path.of("/work/shop"));
    Path clinic = ProjectCache.directory(cache, Path.of("/work/clinic"));
    assertThat(shop).isNotEqualTo(clinic).isDirectory();
    assertThat(Files.getPosixFilePermissions(cache.resolve("check")))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    Path kept = Files.writeString(shop.resolve("shop.migrated"), "kept");
    age(shop, 29);
    age(clinic, 31);

    assertThat(ProjectCache.directory(cache, Path.of("/work/./shop"))).isEqualTo(shop);
    assertThat(kept).hasContent("kept");
    assertThat(clinic).doesNotExist();

    age(shop, 29);
    ProjectCache.directory(cache, Path.of("/work/shop"));
    age(ProjectCache.directory(cache, Path.of("/work/clinic")), 31);
    ProjectCache.directory(cache, Path.of("/work/other"));
    assertThat(kept).exists();
  }

  private static void age(Path directory, int days) throws IOException {
    Instant then = Instant.now().minus(Duration.ofDays(days));
    Files.setLastModifiedTime(directory, FileTime.from(then));
  }
}
