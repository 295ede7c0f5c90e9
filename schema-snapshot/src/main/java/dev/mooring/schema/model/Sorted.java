package dev.mooring.schema.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Immutable sorted copies for the records' constructors. */
final class Sorted {
  private Sorted() {}

  static <T> List<T> by(Comparator<? super T> order, List<T> values) {
    List<T> copy = new ArrayList<>(values);
    copy.sort(order);
    return List.copyOf(copy);
  }
}
