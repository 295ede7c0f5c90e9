package dev.mooring.verifier.preview;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How large a table is, as the engine estimates it.
 *
 * @param schema where it is; the database on engines without schemas
 * @param rows {@code null} where the engine never counted
 * @param bytes with its indexes; {@code null} where the engine does not tell
 */
public record TableFigures(String schema, String name, @Nullable Long rows, @Nullable Long bytes) {
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  /** {@code about 12,300 rows, 4.2 MB}. */
  String text() {
    return (rows == null ? "rows never counted" : "about " + rowsText() + " rows")
        + (bytes == null ? "" : ", " + bytesText());
  }

  String rowsText() {
    return rows == null ? "?" : String.format(Locale.ROOT, "%,d", rows);
  }

  String bytesText() {
    if (bytes == null) {
      return "?";
    }
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit + 1 < UNITS.length) {
      size /= 1024;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || size >= 10 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }
}
