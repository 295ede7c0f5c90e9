package sample;

import java.util.List;

public sealed interface Shapes permits Shapes.Circle, Shapes.Square, Shapes.Open {
  double area();

  private int hidden() {
    return 1;
  }

  static Shapes unit() {
    return new Square(1);
  }

  default String describe(Object... parts) {
    return "";
  }

  @Mark(name = "record")
  record Circle(@Mark(name = "c") double radius, @Deprecated List<String> tags, String... more)
      implements Shapes {
    static final int SIDES = 0;

    public Circle {
      if (radius < 0) {
        throw new IllegalArgumentException();
      }
    }

    Circle(double radius) {
      this(radius, List.of());
    }

    @Override
    public double area() {
      return radius;
    }
  }

  record Square(double side) implements Shapes {
    @Override
    public double area() {
      return side * side;
    }

    @Override
    public String toString() {
      return "square";
    }
  }

  record Generic<T extends Comparable<T>>(T value, T[] values) {}

  record Empty() {}

  non-sealed class Open implements Shapes {
    @Override
    public synchronized double area() {
      Object anonymous = new Object() {};
      class Local {}
      Runnable lambda = () -> hidden();
      return 0;
    }

    private native void hidden();

    protected static class StrictNested {}
  }
}
