package dev.mooring.schema.spi;

import dev.mooring.schema.finding.Level;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of differences: which of them count, and how much.
 *
 * @param policies in the order in which they are written; the first that covers a difference
 *     decides it
 * @param reportUnmapped whether tables, sequences and types that no entity uses are differences
 * @param unmanaged those of them that are nobody's business, beside the tables of known frameworks
 * @param writeBaseline whether the differences of today are to become the baseline
 * @param pending what no entity uses any more and a later migration is to drop
 */
public record PolicySettings(
    List<Policy> policies,
    boolean reportUnmapped,
    List<Unmanaged> unmanaged,
    boolean writeBaseline,
    List<PendingDrop> pending) {
  /** Everything at its default. */
  public static final PolicySettings NONE = new PolicySettings(List.of(), false, List.of(), false);

  /** Settings of a project in which no drop waits. */
  public PolicySettings(
      List<Policy> policies,
      boolean reportUnmapped,
      List<Unmanaged> unmanaged,
      boolean writeBaseline) {
    this(policies, reportUnmapped, unmanaged, writeBaseline, List.of());
  }

  public PolicySettings {
    policies = List.copyOf(policies);
    unmanaged = List.copyOf(unmanaged);
    pending = List.copyOf(pending);
  }

  /**
   * A column, table, sequence or type that waits to be dropped.
   *
   * @param object as findings name it: {@code owners.nick}
   * @param since the last migration when it was given up
   * @param file relative to the project directory
   * @param line from 1
   */
  public record PendingDrop(String object, String since, String file, int line) {}

  /**
   * One level for some differences.
   *
   * @param codes exact ones, {@code column.*} or {@code *}
   * @param objects patterns as {@code legacy_*}
   * @param level {@code null} where the differences are not reported at all
   * @param reason on one line
   * @param file relative to the project directory
   * @param line from 1
   */
  public record Policy(
      List<String> codes,
      List<String> objects,
      @Nullable Level level,
      String reason,
      String file,
      int line) {
    public Policy {
      codes = List.copyOf(codes);
      objects = List.copyOf(objects);
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * Objects that somebody else looks after.
   *
   * @param file relative to the project directory
   * @param line from 1
   */
  public record Unmanaged(String pattern, String file, int line) {}
}
