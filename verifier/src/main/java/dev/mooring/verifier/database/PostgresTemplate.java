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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A data directory that was initialised once, to be copied for each server: 0.5 s of initdb become
 * copying 290 files of 8 MB.
 *
 * <p>The locale is what a production server most likely has: UTF-8 with the linguistic order of
 * American English (the Docker image, Debian's and the clouds' default), taken from ICU, which the
 * binaries bring along, because the operating system's locales are missing in slim images. A byte
 * order would refuse range partitions that production accepts. Where the binaries lack ICU it is C.
 *
 * <p>There is one database, {@code postgres}. The templates 0 and 1 are dropped, as they are two
 * thirds of the bytes to copy; {@code CREATE DATABASE} therefore needs an explicit {@code
 * TEMPLATE}.
 */
final class PostgresTemplate {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int VERSION = 3;
  private static final Pattern MAP = Pattern.compile("[0-9]+_(fsm|vm)");

  /**
   * initdb would leave eight segments of the log that nobody needs; it can be told so from 16 on.
   */
  private static final List<String> LEAN =
      List.of("-c", "wal_recycle=off", "-c", "min_wal_size=2MB");

  private static final List<String> ICU =
      List.of("--locale=C", "--locale-provider=icu", "--icu-locale=en-US");

  private static final List<String> NO_ICU = List.of("--locale=C");

  private final Path directory;

  private PostgresTemplate(Path directory) {
    this.directory = directory;
  }

  /** Names a template and all states derived from it. */
  static String id(PostgresBinaries binaries) {
    return binaries.id() + "-" + VERSION + PostgresSettings.id();
  }

  /** The template for these binaries, initialised now if it has to be. */
  static PostgresTemplate of(PostgresBinaries binaries, Path home, Path root, ServerUser user)
      throws IOException {
    return new PostgresTemplate(
        WorkDirectory.once(root, "template", id(binaries), work -> initialise(home, work, user)));
  }

  Path data() {
    return directory.resolve("data");
  }

  /** The superuser's password, which only a server on TCP asks for. */
  String password() throws IOException {
    return Files.readString(directory.resolve("password"), StandardCharsets.US_ASCII);
  }

  /** PostgreSQL's major version. */
  int major() throws IOException {
    return Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip());
  }

  private static void initialise(Path home, Path work, ServerUser user) throws IOException {
    Path data = work.resolve("data");
    Path password = user.directory(work.resolve("secret")).resolve("password");
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.writeString(password, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
    user.handOver(password);
    Command.Outcome outcome = new Command.Outcome(1, "");
    // Not every build of every version takes all options: the first set that works is the best.
    for (List<List<String>> options :
        List.of(List.of(ICU, LEAN), List.of(ICU), List.of(NO_ICU, LEAN), List.of(NO_ICU))) {
      FileTree.delete(data);
      user.directory(data);
      List<String> initdb = new ArrayList<>();
      initdb.add(program(home, "initdb"));
      initdb.addAll(
          List.of("-D", data.toString(), "-U", PostgresEndpoint.USER, "-N", "--wal-segsize=1"));
      initdb.addAll(List.of("--encoding=UTF8", "--text-search-config=english"));
      initdb.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password));
      for (List<String> some : options) {
        initdb.addAll(some);
      }
      outcome = Command.run(user.command(initdb), "", work.resolve("log"), LIMIT);
      if (outcome.ok()) {
        break;
      }
    }
    if (outcome.ok()) {
      outcome = dropTemplates(home, data, work, user);
    }
    if (!outcome.ok()) {
      throw new IOException("initdb failed (" + outcome.exitCode() + "): " + outcome.output());
    }
    dropMaps(data);
    Files.writeString(data.resolve("pg_hba.conf"), PostgresSettings.HBA);
    Files.copy(password, work.resolve("password"));
    if (Cache.POSIX) {
      Files.setPosixFilePermissions(
          work.resolve("password"), PosixFilePermissions.fromString("rw-------"));
    }
    FileTree.delete(work.resolve("secret"));
  }

  private static Command.Outcome dropTemplates(Path home, Path data, Path work, ServerUser user)
      throws IOException {
    List<String> single =
        List.of(
            program(home, "postgres"),
            "--single",
            "-D",
            data.toString(),
            "-c",
            "fsync=off",
            "-c",
            "wal_recycle=off",
            "-c",
            "min_wal_size=2MB",
            PostgresEndpoint.DATABASE);
    String sql =
        """
        update pg_database set datistemplate = false
        drop database template0
        drop database template1
        checkpoint
        """;
    return Command.run(user.command(single), sql, work.resolve("log"), LIMIT);
  }

  /**
   * Deletes the free space and visibility maps, a third of the files to create at each start: where
   * there are none, PostgreSQL knows of no free space and makes them when it vacuums ("Database
   * Physical Storage", Free Space Map and Visibility Map).
   */
  private static void dropMaps(Path data) throws IOException {
    List<Path> maps;
    try (Stream<Path> files = Files.walk(data)) {
      maps = files.filter(file -> MAP.matcher(file.getFileName().toString()).matches()).toList();
    }
    for (Path map : maps) {
      Files.delete(map);
    }
  }

  static String program(Path home, String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
