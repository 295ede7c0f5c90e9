package dev.mooring.verifier.preview;

import java.util.List;

/**
 * What Flyway sets before each script, in case that the script before changed it.
 *
 * @param key what is set
 * @param sql the statement
 * @param words any of them in a script means that the script may change it, in lower case
 * @param standard whether every session begins like this
 */
public record SessionSetting(String key, String sql, List<String> words, boolean standard) {
  public SessionSetting {
    words = List.copyOf(words);
  }
}
