package clinic;

/** Addresses of owners. */
public final class Mail {
  /** Not a constant that javac folds. */
  public static final int LENGTH = Integer.parseInt("80");

  private Mail() {}

  public static String address(String name) {
    return name + "@example.org";
  }
}
