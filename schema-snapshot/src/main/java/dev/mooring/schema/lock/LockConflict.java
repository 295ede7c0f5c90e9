package dev.mooring.schema.lock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a merge could not decide in a lock, told from the lines between git's markers. */
final class LockConflict {
  private static final int NAMED = 5;
  private static final Pattern MIGRATIONS = Pattern.compile(" *\"migrations\":.*");

  /** Where a table begins, by the layout of {@link LockWriter}; or a sequence or type, whole. */
  private static final Pattern OBJECT =
      Pattern.compile("(?: {6}| {4}\\{)\"name\": \"((?:[^\"\\\\]|\\\\.)*)\".*");

  private static final Pattern END = Pattern.compile(" {4}\\},?");

  private final Set<String> objects = new LinkedHashSet<>();
  private boolean migrations;
  private boolean others;

  /** What is in conflict, to stand behind a sentence; empty where the lines do not tell. */
  static String describe(String text) {
    return new LockConflict().over(text.lines().toList());
  }

  private String over(List<String> lines) {
    boolean inside = false;
    String current = null;
    for (String line : lines) {
      if (line.startsWith("<<<<<<<")) {
        inside = true;
      } else if (line.startsWith(">>>>>>>")) {
        inside = false;
      } else if (!line.startsWith("|||||||") && !line.startsWith("=======")) {
        Matcher object = OBJECT.matcher(line);
        if (object.matches()) {
          current = object.group(1);
        } else if (END.matcher(line).matches()) {
          current = null;
        }
        if (inside) {
          note(line, current);
        }
        if (object.matches() && line.startsWith("    {")) {
          current = null;
        }
      }
    }
    return inside ? "" : text();
  }

  private void note(String line, @Nullable String current) {
    if (MIGRATIONS.matcher(line).matches()) {
      migrations = true;
    } else if (current != null) {
      objects.add(current);
    } else if (!line.isBlank() && line.strip().length() > 2) {
      others = true;
    }
  }

  private String text() {
    if (objects.isEmpty()) {
      return migrations && !others
          ? ", in the line of the migrations alone: both sides add some, and they need an order"
          : "";
    }
    List<String> named = new ArrayList<>(objects);
    int more = named.size() - NAMED;
    return ", over "
        + String.join(", ", more > 0 ? named.subList(0, NAMED) : named)
        + (more > 0 ? " and " + more + " more" : "")
        + (migrations ? ", and in the line of the migrations" : "");
  }
}
