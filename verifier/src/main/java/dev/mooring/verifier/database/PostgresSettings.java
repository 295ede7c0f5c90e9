package dev.mooring.verifier.database;

/** {@code postgresql.conf} and {@code pg_hba.conf} of a server that lives for one build. */
final class PostgresSettings {
  /**
   * Durability is of no use to a database that is deleted when it stops; what is left out here is
   * left out because it costs start-up time or processes. Names and defaults: PostgreSQL's manual,
   * chapter "Server Configuration".
   */
  private static final String SETTINGS =
      """
      # no durability
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      wal_level = minimal
      max_wal_senders = 0
      wal_init_zero = off
      wal_recycle = off
      min_wal_size = 2MB
      checkpoint_timeout = 1d
      # one build uses it: few connections, but all tables of a schema dropped in one transaction
      max_connections = 24
      max_locks_per_transaction = 1024
      shared_buffers = 32MB
      huge_pages = off
      # no helper processes
      autovacuum = off
      max_worker_processes = 0
      max_parallel_workers = 0
      max_logical_replication_workers = 0
      # catalog queries and DDL never earn the compilation back
      jit = off
      # nothing outside of the data directory, so that nothing outlives it
      dynamic_shared_memory_type = mmap
      # the same everywhere
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      lc_monetary = 'C'
      lc_numeric = 'C'
      lc_time = 'C'
      default_text_search_config = 'pg_catalog.english'
      password_encryption = 'scram-sha-256'
      # the log is read only when a start fails
      log_checkpoints = off
      logging_collector = off
      log_destination = 'stderr'
      """;

  /** The socket lies in a private directory; over TCP anyone on the machine could knock. */
  static final String HBA =
      """
      local all all trust
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private PostgresSettings() {}

  /** Changes whenever a template made with other settings must not be used. */
  static String id() {
    return Integer.toHexString((SETTINGS + HBA).hashCode());
  }

  /**
   * The whole of {@code postgresql.conf}.
   *
   * @param major the server's major version
   * @param endpoint where it listens
   */
  static String text(int major, PostgresEndpoint endpoint) {
    StringBuilder text = new StringBuilder(SETTINGS);
    if (major >= 18) {
      text.append("io_method = sync\n"); // the default starts three worker processes
    }
    return text.append(endpoint.settings()).toString();
  }
}
