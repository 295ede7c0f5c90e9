package dev.mooring.verifier.compat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where in a migration something is said. */
final class Place {
  private Place() {}

  /** The first line that names the last of the words, else the one before; 0 for none. */
  static int line(Path project, String migration, String object) {
    List<String> lines;
    try {
      Path file = project.resolve(migration);
      if (!Files.isRegularFile(file)) {
        return 0;
      }
      lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException | InvalidPathException e) {
      return 0;
    }
    String[] words = object.split("[^\\p{L}\\p{N}_$]+", -1);
    for (int i = words.length - 1; i >= 0; i--) {
      if (!words[i].isEmpty()) {
        Pattern word =
            Pattern.compile(
                "(?<![\\w$])" + Pattern.quote(words[i].toLowerCase(Locale.ROOT)) + "(?![\\w$])");
        for (int line = 0; line < lines.size(); line++) {
          String text = lines.get(line).toLowerCase(Locale.ROOT);
          if (!text.strip().startsWith("--") && word.matcher(text).find()) {
            return line + 1;
          }
        }
      }
    }
    return 0;
  }
}
