package dev.mooring.schema.state;

import dev.mooring.schema.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small file of {@code key<tab>value} lines between a header and an {@code end}; anything else
 * counts as no file.
 */
final class StateLines {
  private static final String END = "end";
  private final StringBuilder out;

  StateLines(String header) {
    out = new StringBuilder(header).append('\n');
  }

  /** One line of a file. */
  record Line(String key, String value) {}

  StateLines add(String key, String value) {
    out.append(key)
        .append('\t')
        .append(value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"))
        .append('\n');
    return this;
  }

  /** Writes the file whole or not at all. */
  void write(Path file) throws IOException {
    WholeFile.write(file, out + END + "\n");
  }

  /** The lines of a file with that header; {@code null} where there is none that is whole. */
  static @Nullable List<Line> read(Path file, String header) {
    String[] lines;
    try {
      lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
    } catch (IOException e) {
      return null;
    }
    if (lines.length < 3 || !lines[0].equals(header) || !lines[lines.length - 2].equals(END)) {
      return null;
    }
    List<Line> read = new ArrayList<>(lines.length);
    for (int i = 1; i < lines.length - 2; i++) {
      int tab = lines[i].indexOf('\t');
      if (tab < 0) {
        return null;
      }
      read.add(new Line(lines[i].substring(0, tab), unescape(lines[i].substring(tab + 1))));
    }
    return read;
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        c = next == 'n' ? '\n' : next == 'r' ? '\r' : next;
      }
      out.append(c);
    }
    return out.toString();
  }
}
