package dev.mooring.verifier.compare;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which extension of PostgreSQL brings a type that entities ask for. */
public final class ExtensionTypes {
  private static final Pattern MISSING = Pattern.compile("type \"([^\"]+)\" does not exist");

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "vector", "vector",
          "halfvec", "vector",
          "sparsevec", "vector",
          "geometry", "postgis",
          "geography", "postgis",
          "citext", "citext",
          "hstore", "hstore",
          "ltree", "ltree");

  private ExtensionTypes() {}

  /** The extension that brings the type which a message misses; {@code null} for none known. */
  public static @Nullable String missing(String message) {
    Matcher missing = MISSING.matcher(message);
    return missing.find() ? EXTENSIONS.get(missing.group(1)) : null;
  }

  /** What to do about a refused statement; empty where no extension is missing. */
  static List<String> fix(SQLException problem) {
    @Nullable String extension = missing(String.valueOf(problem.getMessage()));
    if (extension == null) {
      return List.of();
    }
    String create = "create it in a migration: create extension " + extension + ";";
    return extension.equals("vector") || extension.equals("postgis")
        ? List.of(
            create,
            "the embedded server does not have it: name an empty database of one that does as"
                + " dev-url, -Amooring.devUrl=jdbc:postgresql://…")
        : List.of(create);
  }
}
