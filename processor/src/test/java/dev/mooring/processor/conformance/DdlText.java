package dev.mooring.processor.conformance;

import dev.mooring.processor.bytecode.Sentinel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two lists of statements, compared as text in any order, with the columns of tables in any order
 * too.
 */
final class DdlText {
  private static final Pattern TABLE = Pattern.compile("(?i)create (?:\\w+ )*table ");

  private static final String CHECK = " check (";

  private final List<String> differences = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  /**
   * Compares.
   *
   * @param ours what a boot of skeletons gives
   * @param theirs what one of the compiled classes gives
   */
  DdlText(List<String> ours, List<String> theirs) {
    List<String> made = theirs.stream().map(DdlText::sorted).toList();
    List<String> claimed = ours.stream().map(DdlText::sorted).toList();
    List<String> missing = new ArrayList<>(made);
    List<String> extra = new ArrayList<>(claimed);
    claimed.forEach(missing::remove);
    made.forEach(extra::remove);
    for (String statement : List.copyOf(extra)) {
      String counterpart = Sentinel.in(statement) ? counterpart(statement, missing) : null;
      if (counterpart != null) {
        extra.remove(statement);
        missing.remove(counterpart);
        unknown.add(statement);
      }
    }
    new TreeSet<>(missing).forEach(line -> differences.add("- " + line));
    new TreeSet<>(extra).forEach(line -> differences.add("+ " + line));
  }

  /** {@code -} only the compiled classes give it, {@code +} only the skeletons. */
  List<String> differences() {
    return differences;
  }

  /** Statements with a check that is known to be unknown, but for which they are the same. */
  List<String> unknown() {
    return unknown;
  }

  /**
   * The columns of a table by name: where several to-one associations make a key, Hibernate itself
   * orders them anew in each run.
   */
  private static String sorted(String statement) {
    int open = statement.indexOf('(');
    int close = statement.lastIndexOf(')');
    if (!TABLE.matcher(statement).lookingAt() || open < 0 || close < open) {
      return statement;
    }
    TreeSet<String> columns = new TreeSet<>();
    int depth = 0;
    boolean quoted = false;
    int start = open + 1;
    for (int i = start; i < close; i++) {
      char c = statement.charAt(i);
      quoted = (c == '\'') != quoted;
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && depth == 0) {
          columns.add(statement.substring(start, i).strip());
          start = i + 1;
        }
      }
    }
    columns.add(statement.substring(start, close).strip());
    return statement.substring(0, open + 1)
        + String.join(", ", columns)
        + statement.substring(close);
  }

  private static @Nullable String counterpart(String statement, List<String> others) {
    for (String other : others) {
      if (sameButForUnknown(statement, other)) {
        return other;
      }
    }
    return null;
  }

  /** Where a check of ours has a sentinel, the other has any check at the same place. */
  private static boolean sameButForUnknown(String ours, String theirs) {
    int i = 0;
    int j = 0;
    while (true) {
      int ourCheck = ours.indexOf(CHECK, i);
      int theirCheck = theirs.indexOf(CHECK, j);
      if (ourCheck < 0 || theirCheck < 0) {
        return ours.substring(i).equals(theirs.substring(j));
      }
      int ourEnd = end(ours, ourCheck);
      int theirEnd = end(theirs, theirCheck);
      boolean same =
          Sentinel.in(ours.substring(ourCheck, ourEnd))
              || ours.substring(ourCheck, ourEnd).equals(theirs.substring(theirCheck, theirEnd));
      if (!same || !ours.substring(i, ourCheck).equals(theirs.substring(j, theirCheck))) {
        return false;
      }
      i = ourEnd;
      j = theirEnd;
    }
  }

  /** Behind the parenthesis that closes the check. */
  private static int end(String sql, int check) {
    int depth = 0;
    boolean quoted = false;
    for (int i = check + CHECK.length() - 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return sql.length();
  }
}
