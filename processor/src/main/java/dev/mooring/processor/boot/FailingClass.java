package dev.mooring.processor.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class over which Hibernate fails when its exception names none: it boots again with
 * fewer and fewer of them, as long as it fails in the same way.
 */
final class FailingClass {
  /** So many classes are left out one by one; of more only halves are. */
  private static final int FEW = 24;

  private final String failure;
  private final Function<List<String>, @Nullable Throwable> boot;

  /**
   * @param boot boots these classes alone and returns what was thrown
   */
  FailingClass(Throwable failed, Function<List<String>, @Nullable Throwable> boot) {
    this.failure = kind(failed);
    this.boot = boot;
  }

  /** The one class without which all is well; {@code null} where there is no such class. */
  @Nullable String among(List<String> classes) {
    List<String> suspects = classes;
    boolean narrower = true;
    while (narrower && suspects.size() > 1) {
      narrower = false;
      int middle = suspects.size() / 2;
      for (List<String> half :
          List.of(suspects.subList(0, middle), suspects.subList(middle, suspects.size()))) {
        if (!narrower && fails(half)) {
          suspects = half;
          narrower = true;
        }
      }
    }
    return suspects.size() > FEW ? null : single(suspects);
  }

  private @Nullable String single(List<String> classes) {
    List<String> suspects = new ArrayList<>(classes);
    for (String name : classes) {
      List<String> others = new ArrayList<>(suspects);
      others.remove(name);
      if (!others.isEmpty() && fails(others)) {
        suspects = others;
      }
    }
    return suspects.size() == 1 ? suspects.get(0) : null;
  }

  private boolean fails(List<String> classes) {
    Throwable failed = boot.apply(classes);
    return failed != null && kind(failed).equals(failure);
  }

  /** What two failures of one cause have in common. */
  private static String kind(Throwable failed) {
    StackTraceElement[] trace = failed.getStackTrace();
    String where = trace.length == 0 || failed instanceof StackOverflowError ? "" : "" + trace[0];
    return failed.getClass().getName() + where;
  }
}
