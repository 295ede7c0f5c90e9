package dev.mooring.processor.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key as its definition in the annotation writes it, which Hibernate hands on as it is,
 * whatever the attribute refers to.
 *
 * @param columns as written
 * @param schema of the target, or {@code null}
 * @param table the target
 * @param targetColumns empty where the target's primary key is meant
 */
record ReferenceClause(
    List<String> columns, @Nullable String schema, String table, List<String> targetColumns) {
  private static final String NAME = "(\\w[\\w$]*|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])";
  private static final String LIST = "\\(([^)]*)\\)";

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?is)\\bforeign\\s+key\\s*"
              + LIST
              + "\\s*references\\s+(?:"
              + NAME
              + "\\s*\\.\\s*)?"
              + NAME
              + "\\s*(?:"
              + LIST
              + ")?");

  /** What the definition says, or {@code null} where it cannot be told. */
  static @Nullable ReferenceClause in(@Nullable String definition) {
    Matcher matcher = definition == null ? null : CLAUSE.matcher(definition);
    if (matcher == null || !matcher.find()) {
      return null;
    }
    return new ReferenceClause(
        names(matcher.group(1)), matcher.group(2), matcher.group(3), names(matcher.group(4)));
  }

  private static List<String> names(@Nullable String list) {
    List<String> names = new ArrayList<>();
    if (list != null) {
      for (String name : list.split(",", -1)) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
