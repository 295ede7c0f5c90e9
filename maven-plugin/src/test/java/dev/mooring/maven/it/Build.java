package dev.mooring.maven.it;

import java.util.List;
import java.util.regex.Pattern;

/** One run of Maven, and what is expected of it. */
public final class Build {
  private final int exit;
  private final String log;

  Build(int exit, String log) {
    this.exit = exit;
    this.log = log;
  }

  /** All that it printed. */
  public String log() {
    return log;
  }

  /** It ended well. */
  public Build succeeds() {
    return check(exit == 0, "did not succeed");
  }

  /** It failed. */
  public Build fails() {
    return check(exit != 0, "did not fail");
  }

  /** It printed that text. */
  public Build says(String text) {
    return check(log.contains(text), "did not say '" + text + "'");
  }

  /** It printed that text a single time. */
  public Build saysOnce(String text) {
    int count = log.split(Pattern.quote(text), -1).length - 1;
    return check(count == 1, "said '" + text + "' " + count + " times");
  }

  /** It did not print that text. */
  public Build saysNothingOf(String text) {
    return check(!log.contains(text), "said '" + text + "'");
  }

  /** What the first group of the pattern matches. */
  public List<String> all(String pattern) {
    return Pattern.compile(pattern).matcher(log).results().map(match -> match.group(1)).toList();
  }

  /** javac compiled the main sources. */
  public Build compiles() {
    return check(log.contains("[INFO] Compiling "), "did not call javac");
  }

  /** There was nothing to do for javac. */
  public Build doesNotCompile() {
    return check(!log.contains("[INFO] Compiling "), "called javac");
  }

  private Build check(boolean holds, String problem) {
    if (!holds) {
      throw new AssertionError("the build " + problem + ":\n" + log);
    }
    return this;
  }
}
