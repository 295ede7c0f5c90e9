package dev.mooring.verifier.config;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file that was found.
 *
 * @param label where people find it: the path relative to the project directory, or {@code
 *     jar!name}
 * @param projectPath that path where the file belongs to the project, else {@code null}
 * @param text without a byte order mark
 */
record ConfigFile(String label, @Nullable String projectPath, String text) {

  static ConfigFile of(String label, @Nullable String projectPath, byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    return new ConfigFile(label, projectPath, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
