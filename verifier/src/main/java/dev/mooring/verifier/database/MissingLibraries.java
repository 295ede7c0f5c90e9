package dev.mooring.verifier.database;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the loader of Linux complains about. */
final class MissingLibraries {
  private static final Pattern COMPLAINT =
      Pattern.compile("error while loading shared libraries: ([^:\\s]+):");

  private MissingLibraries() {}

  /** The names of libraries that were not found, separated by commas; empty for none. */
  static String in(String output) {
    TreeSet<String> names = new TreeSet<>();
    Matcher complaint = COMPLAINT.matcher(output);
    while (complaint.find()) {
      names.add(complaint.group(1));
    }
    return String.join(", ", names);
  }
}
