package dev.mooring.verifier.hazard;

import dev.mooring.schema.finding.Level;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be hazardous about a migration. An error loses data or breaks the release that is still
 * running; a warning blocks others or may fail, as the rows decide; a note is practice.
 */
public enum LintCode {
  TABLE_DROPPED("table.dropped", Level.ERROR),
  COLUMN_DROPPED("column.dropped", Level.ERROR),
  SCHEMA_DROPPED("schema.dropped", Level.ERROR),
  TYPE_DROPPED("type.dropped", Level.ERROR),
  SEQUENCE_DROPPED("sequence.dropped", Level.ERROR),
  ENUM_VALUE_REMOVED("enum-value.removed", Level.ERROR),
  OBJECT_DROPPED("object.dropped", Level.WARNING),
  CONSTRAINT_DROPPED("constraint.dropped", Level.WARNING),
  ROWS_TRUNCATED("rows.truncated", Level.ERROR),
  ROWS_ALL_DELETED("rows.all-deleted", Level.ERROR),
  ROWS_ALL_UPDATED("rows.all-updated", Level.WARNING),
  ROWS_UNDER_LOCK("rows.under-lock", Level.WARNING),
  COLUMN_NARROWED("column.narrowed", Level.ERROR),

  TABLE_RENAMED("table.renamed", Level.ERROR),
  COLUMN_RENAMED("column.renamed", Level.ERROR),
  OBJECT_RENAMED("object.renamed", Level.ERROR),
  COLUMN_REQUIRED("column.required", Level.ERROR),
  COLUMN_TYPE("column.type", Level.WARNING),
  COLUMN_GENERATION("column.generation", Level.WARNING),
  DEFAULT_DROPPED("default.dropped", Level.WARNING),
  NOT_NULL_DROPPED("not-null.dropped", Level.NOTE),
  ROW_SECURITY("table.row-security", Level.WARNING),
  PRIVILEGE_REVOKED("privilege.revoked", Level.WARNING),

  COLUMN_TYPE_REWRITE("column.type-rewrite", Level.WARNING),
  COLUMN_DEFAULT_REWRITE("column.default-rewrite", Level.WARNING),
  COLUMN_GENERATED_REWRITE("column.generated-rewrite", Level.WARNING),
  TABLE_REWRITTEN("table.rewritten", Level.WARNING),
  TABLE_REPACKED("table.repacked", Level.WARNING),
  TABLE_PERSISTENCE("table.persistence", Level.WARNING),
  TABLE_TABLESPACE("table.tablespace", Level.WARNING),
  TABLE_LOCKED("table.locked", Level.WARNING),
  TABLE_SCANNED("table.scanned", Level.WARNING),
  INDEX_NOT_CONCURRENT("index.not-concurrent", Level.WARNING),
  INDEX_DROP_NOT_CONCURRENT("index.drop-not-concurrent", Level.WARNING),
  REINDEX_NOT_CONCURRENT("reindex.not-concurrent", Level.WARNING),
  DETACH_NOT_CONCURRENT("partition.detach-not-concurrent", Level.WARNING),
  FOREIGN_KEY_VALIDATES("foreign-key.validates", Level.WARNING),
  CHECK_VALIDATES("check.validates", Level.WARNING),
  NOT_NULL_SCAN("not-null.scan", Level.WARNING),
  UNIQUE_LOCKS("unique.locks", Level.WARNING),
  PRIMARY_KEY_LOCKS("primary-key.locks", Level.WARNING),
  EXCLUSION_LOCKS("exclusion.locks", Level.WARNING),
  VALIDATED_AT_ONCE("constraint.validated-at-once", Level.WARNING),
  DOMAIN_CONSTRAINT("domain.constraint", Level.WARNING),
  LOCKS_SEVERAL("locks.several", Level.WARNING),
  LOCK_TIMEOUT("lock-timeout.missing", Level.NOTE),

  UNIQUE_ROWS("unique.existing-rows", Level.WARNING),
  NOT_NULL_ROWS("not-null.existing-rows", Level.WARNING),
  FOREIGN_KEY_ROWS("foreign-key.existing-rows", Level.WARNING),
  CHECK_ROWS("check.existing-rows", Level.WARNING),

  KEY_SMALL("key.small", Level.NOTE),
  TIMESTAMP_ZONE("timestamp.without-zone", Level.NOTE),
  JSON_TEXT("json.not-binary", Level.NOTE),
  CHAR_PADDED("char.padded", Level.NOTE),
  SERIAL("serial.not-identity", Level.NOTE),
  INDEX_WIDE("index.wide", Level.NOTE),
  TRIGGER_DISABLED("trigger.disabled", Level.WARNING),
  REPLICA_IDENTITY("replica-identity.changed", Level.WARNING),
  IDENTIFIER_LONG("identifier.too-long", Level.WARNING),
  TRANSACTION_CONTROL("transaction.control", Level.WARNING),
  NOT_REPEATABLE("statement.not-repeatable", Level.NOTE),
  /** Only where a policy asks for it: entities ask for lengths everywhere. */
  VARCHAR_LENGTH("varchar.length", null),

  ALGORITHM_COPY("algorithm.copy", Level.WARNING),
  ALGORITHM_LOCKS("algorithm.locks", Level.WARNING),
  ALGORITHM_REBUILD("algorithm.rebuild", Level.NOTE),
  REFERENCES_IGNORED("references.ignored", Level.WARNING),

  UNJUDGED("unjudged", Level.NOTE),
  ALLOW_REASON("allow.no-reason", Level.ERROR),
  ALLOW_UNKNOWN("allow.unknown-code", Level.ERROR),
  ALLOW_UNUSED("allow.unused", Level.WARNING);

  private static final String PREFIX = "lint.";

  private final String id;
  private final @Nullable Level level;

  LintCode(String id, @Nullable Level level) {
    this.id = PREFIX + id;
    this.level = level;
  }

  /** As reports and policies name it: {@code lint.table.dropped}. */
  public String id() {
    return id;
  }

  /** The level unless a policy says otherwise; {@code null} where only a policy asks for it. */
  public @Nullable Level level() {
    return level;
  }

  /** The code of that name, which may lack {@code lint.} in front; {@code null} for none. */
  public static @Nullable LintCode of(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    String whole = name.startsWith(PREFIX) ? name : PREFIX + name;
    for (LintCode code : values()) {
      if (code.id.equals(whole)) {
        return code;
      }
    }
    return null;
  }

  /** All names, sorted. */
  public static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (LintCode code : values()) {
      ids.add(code.id);
    }
    return ids;
  }
}
