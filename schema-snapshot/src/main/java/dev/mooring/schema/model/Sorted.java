package dev.mooring.schema.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Immutable sorted copies for the records' constructors, and what is in them. */
final class Sorted {
  private Sorted() {}

  static <T> List<T> by(Comparator<? super T> order, List<T> values) {
    List<T> copy = new ArrayList<>(values);
    copy.sort(order);
    return List.copyOf(copy);
  }

  /**
   * By a key that is followed by everything, so that equal sets are sorted equally. The text of
   * everything is only made where one key begins with the other.
   */
  static <T> Comparator<T> keyed(Function<? super T, String> keyOf) {
    return (one, other) -> {
      String key = keyOf.apply(one);
      String otherKey = keyOf.apply(other);
      return key.startsWith(otherKey) || otherKey.startsWith(key)
          ? (key + one).compareTo(otherKey + other)
          : key.compareTo(otherKey);
    };
  }

  /** The value with that key in a list sorted by it, or {@code null}. */
  static <T, K extends Comparable<K>> @Nullable T find(
      List<T> sorted, K key, Function<? super T, K> keyOf) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      T value = sorted.get(middle);
      int order = keyOf.apply(value).compareTo(key);
      if (order == 0) {
        return value;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
