package dev.mooring.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** What options of formats have in common. */
final class Formats {
  private Formats() {}

  /**
   * The format that was found for the value.
   *
   * @param ids of all formats
   * @throws TypeConversionException where none was
   */
  static <F> F chosen(@Nullable F found, String value, Iterable<String> ids) {
    if (found == null) {
      throw new TypeConversionException(
          "'" + value + "' is no format; there are " + String.join(", ", ids));
    }
    return found;
  }
}
