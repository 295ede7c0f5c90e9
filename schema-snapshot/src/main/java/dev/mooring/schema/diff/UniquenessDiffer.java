package dev.mooring.schema.diff;

import static java.util.stream.Collectors.toSet;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what makes rows of a table unique: its primary key, unique constraints, and those unique
 * indexes that mean the same. Indexes that find their partner here need not be looked at again; all
 * others are left to {@link IndexDiffer}.
 */
final class UniquenessDiffer {
  private final Table expected;
  private final Table actual;
  private final ColumnFilter filter;
  private final boolean followUps;
  private final Set<Index> settled = new HashSet<>();

  UniquenessDiffer(Table expected, Table actual, ColumnFilter filter, boolean followUps) {
    this.expected = expected;
    this.actual = actual;
    this.filter = filter;
    this.followUps = followUps;
  }

  void diff(List<SchemaChange> changes) {
    primaryKey(changes);
    KeyedPairing<Claim> claims =
        KeyedPairing.of(claims(expected), claims(actual), claim -> claim.columns);
    claims.pairs().forEach(pair -> compare(pair.expected(), pair.actual(), changes));
    for (Claim claim : claims.missing()) {
      if (satisfiedBy(actual.primaryKey(), claim)) {
        settle(claim);
      } else if (claim.index == null && filter.admits(claim.columns)) {
        changes.add(new UniqueChange.Missing(expected.name(), claim.key));
        settleWeaker(actual, claim);
      }
    }
    for (Claim claim : claims.extra()) {
      if (satisfiedBy(expected.primaryKey(), claim)) {
        settle(claim);
      } else if (claim.index == null && filter.admits(claim.columns)) {
        changes.add(new UniqueChange.Extra(expected.name(), claim.key));
        settleWeaker(expected, claim);
      }
    }
  }

  /** Whether that index was compared here, as a whole. */
  boolean settled(Index index) {
    return settled.contains(index);
  }

  private void primaryKey(List<SchemaChange> changes) {
    PrimaryKey wanted = expected.primaryKey();
    PrimaryKey there = actual.primaryKey();
    if ((wanted != null && !filter.admits(wanted.columns()))
        || (there != null && !filter.admits(there.columns()))) {
      return;
    }
    if (wanted == null) {
      if (there != null) {
        changes.add(new PrimaryKeyChange.Extra(expected.name(), there));
      }
    } else if (there == null) {
      changes.add(new PrimaryKeyChange.Missing(expected.name(), wanted));
    } else if (!new HashSet<>(wanted.columns()).equals(new HashSet<>(there.columns()))) {
      changes.add(new PrimaryKeyChange.Changed(expected.name(), wanted, there));
    }
  }

  private void compare(Claim wanted, Claim there, List<SchemaChange> changes) {
    if (wanted.index != null && there.index != null) {
      return;
    }
    settle(wanted);
    settle(there);
    if (wanted.key.nullsNotDistinct() != there.key.nullsNotDistinct()) {
      changes.add(
          new UniqueChange.Changed(
              expected.name(), wanted.key, there.key, UniqueChange.Aspect.NULLS));
    }
    if (wanted.key.deferrability() != there.key.deferrability()) {
      changes.add(
          new UniqueChange.Changed(
              expected.name(), wanted.key, there.key, UniqueChange.Aspect.DEFERRABILITY));
    }
  }

  private void settle(Claim claim) {
    if (claim.index != null) {
      settled.add(claim.index);
    }
  }

  /**
   * A unique index that is partial or was not finished is why there is no constraint over its
   * columns, and no finding of its own.
   */
  private void settleWeaker(Table other, Claim claim) {
    if (followUps) {
      return;
    }
    for (Index index : other.indexes()) {
      boolean same =
          index.unique()
              && !plainUnique(index)
              && index.parts().stream()
                  .map(IndexPart::value)
                  .collect(toSet())
                  .equals(claim.columns);
      if (same) {
        settled.add(index);
      }
    }
  }

  private static boolean satisfiedBy(@Nullable PrimaryKey key, Claim claim) {
    return key != null && new HashSet<>(key.columns()).equals(claim.columns);
  }

  private static List<Claim> claims(Table table) {
    List<Claim> claims = new ArrayList<>();
    for (UniqueKey key : table.uniqueKeys()) {
      claims.add(new Claim(Set.copyOf(key.columns()), key, null));
    }
    for (Index index : table.indexes()) {
      if (plainUnique(index)) {
        List<String> columns = index.parts().stream().map(IndexPart::value).toList();
        UniqueKey key =
            new UniqueKey(
                index.name(), columns, index.nullsNotDistinct(), Deferrability.NOT_DEFERRABLE);
        claims.add(new Claim(Set.copyOf(columns), key, index));
      }
    }
    return claims;
  }

  private static boolean plainUnique(Index index) {
    return index.unique()
        && index.valid()
        && index.predicate() == null
        && index.parts().stream().noneMatch(part -> part.expression() || part.collation() != null);
  }

  /**
   * That no two rows agree in these columns.
   *
   * @param key the constraint, or what the index would be as one
   * @param index {@code null} for a constraint
   */
  private record Claim(Set<String> columns, UniqueKey key, @Nullable Index index) {}
}
