package dev.mooring.verifier.database;

import java.nio.file.Path;

/** A process of its own that opens a PostgreSQL database and holds it until its input ends. */
final class Holder {

  private Holder() {}

  public static void main(String[] args) throws Exception {
    try (DevDatabase database =
        DevDatabases.open(DevDatabaseRequest.of("postgresql", Path.of(args[0])))) {
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
