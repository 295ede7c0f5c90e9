package dev.mooring.schema.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one has to know of an engine beyond what its driver tells.
 *
 * @param systemSchemas matches the schemas that are the engine's own
 * @param databasePerSchema whether schemas beside the connection's own are other people's, as the
 *     users of Oracle are
 * @param madeUp matches the names that the engine gives constraints and indexes itself
 * @param withoutArguments types that have none, whatever size the driver tells
 * @param sequences a query for schema, name, start, increment and cycle of each sequence; {@code
 *     null} where the engine has none, or none are known
 * @param uniqueIndexes a query for the indexes behind unique constraints, with the constraints'
 *     names, where the driver tells neither the names nor all of them as unique; else {@code null}
 */
record JdbcEngine(
    Pattern systemSchemas,
    boolean databasePerSchema,
    Pattern madeUp,
    Set<String> withoutArguments,
    @Nullable String sequences,
    @Nullable String uniqueIndexes) {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  static JdbcEngine of(String dialect) {
    return switch (dialect) {
      case "hsqldb" ->
          new JdbcEngine(
              Pattern.compile("INFORMATION_SCHEMA|SYSTEM_LOBS"),
              false,
              Pattern.compile("SYS_.*"),
              Set.of("uuid"),
              "select sequence_schema, sequence_name, start_with, increment, cycle_option"
                  + " from information_schema.sequences",
              null);
      // Derby implements a unique constraint over nullable columns with an index that is not.
      case "derby" ->
          new JdbcEngine(
              Pattern.compile("SYS.*|NULLID|SQLJ"),
              false,
              Pattern.compile("SQL\\d{10}-.*"),
              Set.of("timestamp", "time"),
              "select s.schemaname, q.sequencename, q.startvalue, q.increment, q.cycleoption"
                  + " from sys.syssequences q join sys.sysschemas s on s.schemaid = q.schemaid",
              "select g.conglomeratename, c.constraintname from sys.sysconstraints c"
                  + " join sys.syskeys k on k.constraintid = c.constraintid"
                  + " join sys.sysconglomerates g on g.conglomerateid = k.conglomerateid"
                  + " where c.type = 'U'");
      // Db2 SQL Reference, SYSCAT.SEQUENCES: S is a sequence of its own, I belongs to an identity.
      case "db2" ->
          new JdbcEngine(
              Pattern.compile("SYS.*|NULLID|SQLJ"),
              false,
              Pattern.compile("SQL\\d{15,}"),
              Set.of(),
              "select seqschema, seqname, start, increment, cycle from syscat.sequences"
                  + " where seqtype = 'S'",
              null);
      // Transact-SQL reference, sys.sequences; the numbers are sql_variant there.
      case "sqlserver" ->
          new JdbcEngine(
              Pattern.compile("sys|INFORMATION_SCHEMA|guest|db_.*"),
              false,
              NOTHING,
              Set.of("datetime", "smalldatetime", "date", "uniqueidentifier", "money"),
              "select schema_name(schema_id), name, cast(start_value as bigint),"
                  + " cast(increment as bigint), is_cycling from sys.sequences",
              null);
      // Database Reference, ALL_SEQUENCES, which does not tell the start; identities have ISEQ$$_.
      case "oracle" ->
          new JdbcEngine(
              NOTHING,
              true,
              Pattern.compile("SYS_.*"),
              Set.of(),
              "select user, sequence_name, 1, increment_by, cycle_flag from user_sequences"
                  + " where sequence_name not like 'ISEQ$$%'",
              null);
      default -> new JdbcEngine(NOTHING, false, NOTHING, Set.of(), null, null);
    };
  }

  /** Whether that schema may hold what users created. */
  boolean isUsers(String schema) {
    return !systemSchemas.matcher(schema).matches()
        && !schema.toUpperCase(Locale.ROOT).equals("INFORMATION_SCHEMA");
  }

  boolean isMadeUp(String name) {
    return madeUp.matcher(name).matches();
  }
}
