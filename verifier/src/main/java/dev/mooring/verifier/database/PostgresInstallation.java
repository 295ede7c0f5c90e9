package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Path;

/** Everything that must be there before a server can be started: user, programs, template. */
final class PostgresInstallation {
  private final Platform platform;
  private final ServerUser user;
  private final Path root;
  private final Path home;
  private final PostgresTemplate template;
  private final KeptStates states;
  private final int major;

  private PostgresInstallation(
      Platform platform,
      PostgresBinaries binaries,
      ServerUser user,
      Path root,
      Path home,
      PostgresTemplate template)
      throws IOException {
    this.platform = platform;
    this.user = user;
    this.root = root;
    this.home = home;
    this.template = template;
    this.states = states(root, binaries);
    this.major = template.major();
  }

  static PostgresInstallation find(Path cacheDir) throws DevDatabaseException {
    PostgresBinaries binaries = binaries(cacheDir);
    ServerUser user = ServerUser.current();
    if (user == null) {
      throw Problems.noServerUser();
    }
    return of(binaries, user, cacheDir);
  }

  /** The binaries on the class path, run as this user. */
  static PostgresInstallation of(PostgresBinaries binaries, ServerUser user, Path cacheDir)
      throws DevDatabaseException {
    try {
      Path root = user.root(cacheDir);
      Path home = binaries.unpacked(root);
      PostgresTemplate template = PostgresTemplate.of(binaries, home, root, user);
      return new PostgresInstallation(Platform.current(), binaries, user, root, home, template);
    } catch (IOException e) {
      throw Problems.notPrepared(cacheDir, e);
    }
  }

  /** Whether a state is kept; looks only, prepares nothing. */
  static boolean kept(Path cacheDir, String key) throws DevDatabaseException {
    ServerUser user = ServerUser.current();
    try {
      return user != null && states(user.root(cacheDir), binaries(cacheDir)).find(key) != null;
    } catch (IOException e) {
      throw Problems.notPrepared(cacheDir, e);
    }
  }

  static PostgresBinaries binaries(Path cacheDir) throws DevDatabaseException {
    Platform platform = Platform.current();
    try {
      PostgresBinaries binaries = PostgresBinaries.find(platform);
      if (binaries == null) {
        throw Problems.binariesMissing(platform);
      }
      return binaries;
    } catch (IOException e) {
      throw Problems.notPrepared(cacheDir, e);
    }
  }

  private static KeptStates states(Path root, PostgresBinaries binaries) {
    return new KeptStates(root, PostgresTemplate.id(binaries));
  }

  /** Where the server of this run shall listen. */
  PostgresEndpoint endpoint(RunDirectory run) throws IOException {
    return !platform.windows() && UnixSocketFactory.available()
        ? PostgresEndpoint.socket(run.sockets())
        : loopback();
  }

  PostgresEndpoint loopback() throws IOException {
    return PostgresEndpoint.loopback(template.password());
  }

  ServerProcess launch(RunDirectory run) throws IOException {
    return platform.windows()
        ? ControlledServer.start(run, home, user)
        : WatchedServer.start(run, home, user);
  }

  Path root() {
    return root;
  }

  Path home() {
    return home;
  }

  ServerUser user() {
    return user;
  }

  PostgresTemplate template() {
    return template;
  }

  KeptStates states() {
    return states;
  }

  int major() {
    return major;
  }
}
