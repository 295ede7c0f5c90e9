package dev.mooring.verifier.database;

import java.nio.file.Path;

/**
 * A process of its own that opens a database (PostgreSQL unless told otherwise) and holds it until
 * its input ends.
 */
final class Holder {

  private Holder() {}

  public static void main(String[] args) throws Exception {
    try (DevDatabase database =
        DevDatabases.open(
            DevDatabaseRequest.of(args.length > 1 ? args[1] : "postgresql", Path.of(args[0])))) {
      EmbeddedPostgresTest.execute(database, "create table held(a int)");
      System.out.println("ready");
      System.out.flush();
      while (System.in.read() >= 0) {
        // until the end
      }
    }
    System.out.println("closed");
  }
}
