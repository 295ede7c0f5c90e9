package dev.mooring.processor.evaluate;

/** When two known values are the same. */
final class Equality {
  private Equality() {}

  /** {@code ==}; objects of which it is not known whether they are one are not constant. */
  static boolean identical(Value left, Value right) throws NotConstant {
    if (left.equals(Value.ofNull()) || right.equals(Value.ofNull())) {
      if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
        throw new NotConstant();
      }
      return left.equals(right);
    }
    Object a = left.literal();
    Object b = right.literal();
    if (a != null && b != null && !(a instanceof String) && !(b instanceof String)) {
      return (a instanceof Number n && b instanceof Number m && a.getClass() != b.getClass())
          ? n.doubleValue() == m.doubleValue()
          : a.equals(b);
    }
    if (left instanceof Value.EnumConstant && right instanceof Value.EnumConstant) {
      return left.equals(right);
    }
    throw new NotConstant();
  }

  /** {@code equals}. */
  static boolean equal(Value left, Value right) throws NotConstant {
    Object a = left.literal();
    Object b = right.literal();
    return (a != null && b != null) ? a.equals(b) : identical(left, right);
  }
}
