package dev.mooring.schema.lock;

import java.util.List;
import java.util.Locale;

/**
 * What can be wrong with a lock file or a baseline, and what to do about it; the one place for the
 * ways out.
 */
enum LockProblem {
  /** Merge-conflict markers are left in it. */
  CONFLICT(
      """
      git checkout --theirs -- %s
      mooring renumber (mvn mooring:renumber) where both sides add a migration
      mvn compile (it writes the merged schema)"""),
  /** Nothing but white space. */
  EMPTY("git checkout -- %s, or delete it; mvn compile writes it anew"),
  /** Ends in the middle of a value. */
  TRUNCATED("git checkout -- %s, or delete it; mvn compile writes it anew"),
  /** Not JSON. */
  SYNTAX("git checkout -- %s, or delete it; mvn compile writes it anew"),
  /** JSON, but not what this version understands. */
  FORMAT(
      "use the version of Mooring that wrote it, or a newer one\n"
          + "or delete %s; mvn compile writes it anew"),
  /** Two objects of one name, as a merge leaves them that nobody looked at. */
  DUPLICATE("delete either line, or %s as a whole; mvn compile writes it anew"),
  /** It is there, but its text cannot be had. */
  UNREADABLE("make %s a readable file in UTF-8, or delete it; mvn compile writes it anew"),
  /** It cannot be put in place. */
  UNWRITABLE(
      "make %s and its directory writable\n"
          + "or compile with -Amooring.lock=check, which writes nothing and fails if the lock is stale");

  private final String ways;

  LockProblem(String ways) {
    this.ways = ways;
  }

  String code() {
    return "lock." + name().toLowerCase(Locale.ROOT);
  }

  /** The code of the same in a baseline. */
  String baselineCode() {
    return "baseline." + name().toLowerCase(Locale.ROOT);
  }

  /** The ways out of the same in a baseline, which is not written without being asked for. */
  List<String> baselineFix(String file) {
    return switch (this) {
      case FORMAT ->
          List.of(
              "use the version of Mooring that wrote it, or a newer one",
              "or compile once with -Amooring.baseline=write, which writes " + file + " anew");
      case UNREADABLE -> List.of("make " + file + " a readable file in UTF-8");
      case UNWRITABLE -> List.of("make " + file + " and its directory writable");
      case CONFLICT, EMPTY, TRUNCATED, SYNTAX, DUPLICATE ->
          List.of(
              "git checkout -- " + file,
              "or compile once with -Amooring.baseline=write, which writes it anew");
    };
  }

  List<String> fix(String file) {
    return ways.lines().map(way -> way.replace("%s", file)).toList();
  }
}
