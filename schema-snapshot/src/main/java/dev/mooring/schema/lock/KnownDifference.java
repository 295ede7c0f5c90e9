package dev.mooring.schema.lock;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A difference by which a finding is known again. Both sides belong to it, so that another drift of
 * the same object is another difference.
 *
 * @param object what it is about: {@code owners.email}
 * @param entities what the entities say; {@code null} where there are no two sides
 * @param migrations what the migrations produce
 */
public record KnownDifference(
    String code, String object, @Nullable String entities, @Nullable String migrations)
    implements Comparable<KnownDifference> {
  private static final Comparator<@Nullable String> TEXT =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<KnownDifference> ORDER =
      Comparator.comparing(KnownDifference::object)
          .thenComparing(KnownDifference::code)
          .thenComparing(KnownDifference::entities, TEXT)
          .thenComparing(KnownDifference::migrations, TEXT);

  public KnownDifference {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(object, "object");
  }

  @Override
  public int compareTo(KnownDifference other) {
    return ORDER.compare(this, other);
  }
}
