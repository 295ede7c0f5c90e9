package sample;

import java.io.Serializable;
import java.util.*;
import java.util.function.*;

public abstract class Generics<T extends Number & Comparable<? super T>, U extends List<T>, V extends U, W>
    implements Comparable<Generics<T, U, V, W>>, Serializable {
  protected T number;
  U list;
  V same;
  W[] array;
  Map<String, ? extends List<? super T[]>> map;
  Map raw;
  Inner inner;
  Inner.Deeper<String> deeper;
  Plain.Nested<T> nested;
  List<?>[] wild;

  Generics(T number, W... rest) throws java.io.IOException {}

  <X extends Exception & Runnable> X fail(X with, int[][] matrix) throws X, IllegalStateException {
    return null;
  }

  abstract <A, B extends A> Function<? super A, ? extends B> function(BiFunction<A, B, T> f);

  @Override
  public int compareTo(Generics<T, U, V, W> other) {
    return 0;
  }

  public class Inner {
    T outers;

    protected Inner(List<T> values) {}

    public Inner() {}

    class Deeper<Q> {
      W w;
      Q q;
      Generics<T, U, V, W>.Inner.Deeper<Q> self;

      Deeper(@Deprecated Q q) {}
    }
  }

  static class Plain {
    static class Nested<N> {}
  }
}
