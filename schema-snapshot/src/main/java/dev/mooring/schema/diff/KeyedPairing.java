package dev.mooring.schema.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two collections paired by a key: what is missing, what is extra, and what is on both sides. Where
 * several elements of one side have the same key, the first stands for all. Each list keeps the
 * order of its side; pairs keep that of the expected one.
 */
record KeyedPairing<T>(List<T> missing, List<T> extra, List<Pair<T>> pairs) {
  /** The same thing on both sides. */
  record Pair<T>(T expected, T actual) {}

  static <T, K> KeyedPairing<T> of(
      Collection<? extends T> expected,
      Collection<? extends T> actual,
      Function<? super T, K> key) {
    Map<K, T> there = new HashMap<>();
    for (T element : actual) {
      there.putIfAbsent(key.apply(element), element);
    }
    Map<K, T> seen = new HashMap<>();
    List<T> missing = new ArrayList<>();
    List<Pair<T>> pairs = new ArrayList<>();
    for (T element : expected) {
      K elementKey = key.apply(element);
      if (seen.putIfAbsent(elementKey, element) == null) {
        T partner = there.remove(elementKey);
        if (partner == null) {
          missing.add(element);
        } else {
          pairs.add(new Pair<>(element, partner));
        }
      }
    }
    List<T> extra = new ArrayList<>();
    for (T element : actual) {
      if (there.remove(key.apply(element)) != null) {
        extra.add(element);
      }
    }
    return new KeyedPairing<>(List.copyOf(missing), List.copyOf(extra), List.copyOf(pairs));
  }
}
