package sample;

import java.util.*;
import java.util.function.*;

public class Bridges {
  interface Source<T> {
    T get();

    void set(T value);

    default T twice(T a, long b, T c) {
      return a;
    }
  }

  static class Base {
    public String get() {
      return "";
    }

    public void set(String s) {}

    protected Object clone() {
      return this;
    }
  }

  static class Inherits extends Base implements Source<String> {}

  static class Own implements Source<Integer>, Cloneable, Comparator<String>, Supplier<Integer> {
    @Mark(name = "own")
    public Integer get() {
      return 1;
    }

    public void set(Integer i) {}

    @Override
    public Integer twice(Integer a, long b, Integer c) {
      return c;
    }

    @Override
    public Own clone() {
      return null;
    }

    @Override
    public int compare(String a, String b) {
      return 0;
    }
  }

  static class Narrower extends Own {
    @Override
    public Narrower clone() {
      return null;
    }

    @Override
    public Integer get() {
      return 2;
    }
  }

  abstract static class AbstractHalf<T extends Comparable<T>> implements Source<T> {
    @Override
    public abstract T get();
  }

  static class Whole extends AbstractHalf<String> {
    @Override
    public String get() {
      return null;
    }

    @Override
    public void set(String value) {}
  }

  interface Covariant extends Source<String> {
    @Override
    String get();

    @Override
    default void set(String value) {}
  }

  static class Hidden<T> {
    public T visible(T t) {
      return t;
    }

    public final void sealedOff() {}

    protected void guarded() {}

    public static void stat() {}

    public int counted() {
      return 1;
    }
  }

  public static class Shown extends Hidden<String> {
    @Override
    public int counted() {
      return 2;
    }
  }

  static class Pair<A, B> {
    void put(A a, B b) {}
  }

  static class Swapped<X> extends Pair<X, String> {
    @Override
    void put(X x, String s) {}
  }

  private class NotStatic extends Pair<Integer, Integer> {
    private NotStatic(int i) {}

    @Override
    void put(Integer a, Integer b) {}
  }

  private class FromPrivate extends NotStatic {
    FromPrivate() {
      super(1);
    }
  }
}
