package dev.mooring.verifier.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a server listens and how its superuser gets in.
 *
 * @param socketDirectory the private directory of its socket; {@code null} for TCP on loopback
 * @param port the TCP port; of a socket only a part of its name
 * @param password needed over TCP only
 */
record PostgresEndpoint(@Nullable Path socketDirectory, int port, @Nullable String password) {
  static final String USER = "postgres";
  static final String DATABASE = "postgres";

  static PostgresEndpoint socket(Path directory) {
    return new PostgresEndpoint(directory, 5432, null);
  }

  /** A loopback port that was free a moment ago. */
  static PostgresEndpoint loopback(String password) throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new PostgresEndpoint(null, probe.getLocalPort(), password);
    }
  }

  String settings() {
    if (socketDirectory == null) {
      return "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = " + port + "\n";
    }
    String quoted = socketDirectory.toString().replace("'", "''");
    return "listen_addresses = ''\nunix_socket_directories = '\""
        + quoted.replace("\"", "\"\"")
        + "\"'\nunix_socket_permissions = 0700\nport = "
        + port
        + "\n";
  }

  PGSimpleDataSource dataSource(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {socketDirectory == null ? "127.0.0.1" : "localhost"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(USER);
    source.setSslMode("disable");
    source.setGssEncMode("disable");
    source.setAssumeMinServerVersion("12"); // spares a round trip at each connection
    if (socketDirectory != null) {
      source.setSocketFactory(UnixSocketFactory.class.getName());
      source.setSocketFactoryArg(socketDirectory.resolve(".s.PGSQL." + port).toString());
    }
    if (password != null) {
      source.setPassword(password);
    }
    return source;
  }

  @Override
  public String toString() {
    return socketDirectory == null ? "127.0.0.1:" + port : socketDirectory.toString();
  }
}
