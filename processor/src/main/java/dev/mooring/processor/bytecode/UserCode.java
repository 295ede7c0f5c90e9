package dev.mooring.processor.bytecode;

import org.jspecify.annotations.Nullable;

/** How a skeleton says that Hibernate called a method whose body is user code. */
public final class UserCode {
  /**
   * Begins the message of the thrown exception; the binary class name, {@code #} and the method
   * name follow.
   */
  public static final String MARK = "mooring:user-code:";

  /** Stands for the method's name where a constructor does less than the user's. */
  public static final String LEFT_OUT = "<left out>";

  private UserCode() {}

  /**
   * The {@code package.Class#method} that was called, read from an exception or one of its causes;
   * or null.
   */
  public static @Nullable String calledIn(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth++ < 64; t = t.getCause()) {
      String message = t.getMessage();
      if (t instanceof UnsupportedOperationException
          && message != null
          && message.startsWith(MARK)) {
        return message.substring(MARK.length());
      }
    }
    return null;
  }
}
