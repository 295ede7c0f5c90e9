package dev.mooring.verifier.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;

/** Prints what starting, keeping, copying and stopping cost; run by hand, no test. */
final class Figures {

  private Figures() {}

  public static void main(String[] args) throws Exception {
    Path cache = Path.of(args[0]);
    DevDatabaseRequest request = DevDatabaseRequest.of("postgresql", cache);
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      DevDatabase database = DevDatabases.open(request);
      long opened = System.nanoTime();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table t" + i + "(a int)");
      }
      long used = System.nanoTime();
      database.keep("figures/" + i);
      long kept = System.nanoTime();
      database.copy().close();
      long copied = System.nanoTime();
      database.close();
      long closed = System.nanoTime();
      DevDatabases.open(request.from("figures/" + i)).close();
      long reopened = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "open %4d  use %3d  keep %4d  copy %4d  close %3d  open+close from kept %4d ms%n",
          (opened - start) / 1_000_000,
          (used - opened) / 1_000_000,
          (kept - used) / 1_000_000,
          (copied - kept) / 1_000_000,
          (closed - copied) / 1_000_000,
          (reopened - closed) / 1_000_000);
    }
  }
}
