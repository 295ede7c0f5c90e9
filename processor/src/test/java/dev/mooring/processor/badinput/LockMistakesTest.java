package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockMistakesTest {
  private static final String FILE = "schema/shop.lock.json";

  @TempDir Path directory;
  private Shop shop;

  @BeforeEach
  void shop() {
    shop = Shop.proven(directory);
  }

  @Test
  void mergeConflict() {
    assertThat(refused(lock -> lock.replaceFirst("\n", "\n<<<<<<< HEAD\n")))
        .startsWith("error: " + FILE + ":2: [lock.conflict] a merge conflict is left in the lock")
        .contains("fix         git checkout --theirs -- " + FILE);
  }

  @Test
  void truncated() {
    assertThat(refused(lock -> lock.substring(0, lock.length() / 2)))
        .startsWith("error: " + FILE + ":11: [lock.truncated] ")
        .contains("fix         git checkout -- " + FILE + ", or delete it");
  }

  @Test
  void ofANewerFormat() {
    assertThat(refused(lock -> lock.replace("\"format\": 1", "\"format\": 7")))
        .startsWith(
            "error: " + FILE + ":2: [lock.format] the lock has format 7, this version of Mooring")
        .contains("fix         use the version of Mooring that wrote it, or a newer one");
  }

  @Test
  void empty() {
    assertThat(refused(lock -> ""))
        .startsWith("error: " + FILE + ": [lock.empty] the lock is empty");
  }

  @Test
  void notText() throws IOException {
    byte[] binary = {(byte) 0xff, (byte) 0xfe, 0, 1};
    Files.write(directory.resolve(FILE), binary);

    Compiled compiled = shop.project().compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all())
        .startsWith("error: " + FILE + ": [lock.unreadable] the lock is not UTF-8")
        .contains("fix         make " + FILE + " a readable file in UTF-8")
        .doesNotContain(directory.toString());
    assertThat(Files.readAllBytes(directory.resolve(FILE))).isEqualTo(binary);
  }

  @Test
  void directoryInItsPlace() {
    shop.project().delete(FILE).write(FILE + "/x", "");

    Compiled compiled = shop.project().compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all()).startsWith("error: " + FILE + ": [lock.unreadable] ");
    assertThat(shop.project().exists(FILE + "/x")).isTrue();
  }

  @Test
  void editedByHandIsMendedAndSaid() {
    shop.project().write(FILE, shop.lock().replace("varchar(80)", "varchar(81)"));

    Compiled compiled = shop.project().compile();

    assertThat(compiled.all()).contains("note: " + FILE + ": ~1 column\n");
    assertThat(shop.project().lock()).isEqualTo(shop.lock());
  }

  @Test
  void editedByHandIsStaleInCi() {
    shop.project().option("-Amooring.ci=true");

    assertThat(refused(lock -> lock.replace("varchar(80)", "varchar(81)")))
        .startsWith("error: " + FILE + ": [lock.stale] " + FILE + " is stale (~1 column)")
        .contains("~ column PRODUCT.NAME: type \"varchar(81)\" -> \"varchar(80)\"")
        .contains("fix         mvn compile without CI=true");
  }

  @Test
  void missingInCi() {
    shop.project().option("-Amooring.ci=true").delete(FILE);

    assertThat(shop.project().compile().all())
        .startsWith("error: " + FILE + ": [lock.stale] there is no lock " + FILE);
    assertThat(shop.project().exists(FILE)).isFalse();
  }

  private String refused(UnaryOperator<String> mistake) {
    String edited = mistake.apply(shop.lock());
    shop.project().write(FILE, edited);
    Compiled compiled = shop.project().compile();
    assertThat(compiled.success()).isFalse();
    assertThat(shop.project().lock()).isEqualTo(edited);
    Shop.assertClear(compiled);
    return compiled.all();
  }
}
