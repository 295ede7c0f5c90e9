package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a server that lives for one build. */
final class MariadbSettings {
  /**
   * Durability is of no use to a database that is deleted when it stops; buffers are small, since
   * one build uses it; what makes the start slow is left out. Names and defaults: MariaDB's
   * knowledge base, "Server System Variables".
   */
  private static final List<String> SETTINGS =
      List.of(
          "--innodb-flush-method=nosync",
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-doublewrite=0",
          "--skip-log-bin",
          "--innodb-data-file-path=ibdata1:5M:autoextend",
          "--innodb-autoextend-increment=1",
          "--innodb-temp-data-file-path=ibtmp1:3M:autoextend",
          "--innodb-undo-tablespaces=0",
          "--innodb-log-file-size=8M",
          "--innodb-log-buffer-size=2M",
          "--innodb-buffer-pool-size=16M",
          "--innodb-buffer-pool-dump-at-shutdown=0",
          "--aria-pagecache-buffer-size=8M",
          "--key-buffer-size=1M",
          "--max-connections=24",
          "--performance-schema=off",
          // Making a key pair takes up to 20 s where entropy is scarce.
          "--skip-ssl",
          "--skip-name-resolve",
          "--skip-slave-start",
          // The same everywhere; UTF-8 is what the container images and the clouds set.
          "--default-time-zone=+00:00",
          "--lower-case-table-names=0",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_general_ci");

  private MariadbSettings() {}

  /** Changes whenever a template made with other settings must not be used. */
  static String id() {
    return Integer.toHexString(SETTINGS.hashCode());
  }

  /** The command, to which the caller adds where it listens. */
  static List<String> command(Path home, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("mariadbd").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    command.add("--lc-messages-dir=" + home.resolve("share"));
    command.add("--character-sets-dir=" + home.resolve("share/charsets"));
    command.add("--datadir=" + data);
    // A server that starts deletes the temporary tables of every other one that shares the place.
    Path temporary = data.resolveSibling("tmp");
    if (!Files.isDirectory(temporary)) {
      ServerUser.SELF.directory(temporary);
    }
    command.add("--tmpdir=" + temporary);
    if (ServerUser.isRoot()) {
      command.add("--user=root"); // it refuses root only as long as nobody says so
    }
    command.addAll(SETTINGS);
    return command;
  }
}
