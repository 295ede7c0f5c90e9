package dev.mooring.processor.bytecode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /** Marks a class that gives a {@link Sentinel} in place of a value. */
  static final String UNKNOWN_VALUE = "<unknown value>";

  private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.UTF_8);

  private UserCode() {}

  /** Whether the class file lacks something of the user's code. */
  public static boolean isLeftOutOf(byte[] classFile) {
    int last = classFile.length - MARK_BYTES.length;
    for (int from = 0; from <= last; from++) {
      if (classFile[from] == MARK_BYTES[0]
          && Arrays.equals(
              classFile, from, from + MARK_BYTES.length, MARK_BYTES, 0, MARK_BYTES.length)) {
        return true;
      }
    }
    return false;
  }

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
