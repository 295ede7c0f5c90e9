package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Driver;

/** Everything that must be there before a server can be started: driver, programs, template. */
record MariadbInstallation(
    MariadbBinaries binaries, Driver driver, Path root, Path home, MariadbTemplate template) {
  private static final String ENGINE = "mariadb";

  static MariadbInstallation find(Path cacheDir) throws DevDatabaseException {
    MariadbBinaries binaries = binaries(cacheDir);
    Driver driver = Drivers.find("jdbc:mariadb://127.0.0.1/");
    if (driver == null) {
      throw Problems.mariadbDriverMissing();
    }
    try {
      Path root = Cache.privateDirectory(cacheDir, ENGINE);
      Path home = binaries.unpacked(root);
      return new MariadbInstallation(
          binaries, driver, root, home, MariadbTemplate.of(binaries, home, root));
    } catch (IOException e) {
      String libraries = MissingLibraries.in(String.valueOf(e.getMessage()));
      throw libraries.isEmpty()
          ? Problems.notPrepared("MariaDB", cacheDir, e)
          : Problems.librariesMissing(libraries);
    }
  }

  /** Whether a state is kept; looks only, prepares nothing. */
  static boolean kept(Path cacheDir, String key) throws DevDatabaseException {
    return states(cacheDir.resolve(ENGINE), binaries(cacheDir)).find(key) != null;
  }

  private static MariadbBinaries binaries(Path cacheDir) throws DevDatabaseException {
    Platform platform = Platform.current();
    try {
      MariadbBinaries binaries = MariadbBinaries.find(platform);
      if (binaries == null) {
        throw Problems.mariadbMissing(platform);
      }
      return binaries;
    } catch (IOException e) {
      throw Problems.notPrepared("MariaDB", cacheDir, e);
    }
  }

  KeptStates states() {
    return states(root, binaries);
  }

  private static KeptStates states(Path root, MariadbBinaries binaries) {
    return new KeptStates(root, MariadbTemplate.id(binaries));
  }
}
