package dev.mooring.maven.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What README.md tells its readers to do and to expect. */
public final class Readme {
  private static final Pattern BLOCK =
      Pattern.compile("^( *)```\\w*\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`]+)`(?!`)");
  private final String text;

  private Readme(String text) {
    this.text = text;
  }

  /** Reads the file below that directory. */
  public static Readme read(String directory) throws IOException {
    return new Readme(Files.readString(Path.of(directory, "README.md")).replace("\r\n", "\n"));
  }

  /** What stands before the first heading but the title. */
  public Readme head() {
    return new Readme(text.substring(0, text.indexOf("\n## ")));
  }

  /** What stands below the heading that begins with that text. */
  public Readme section(String heading) {
    int start = text.indexOf("\n## " + heading);
    if (start < 0) {
      throw new AssertionError("README.md has no section '" + heading + "'");
    }
    int end = text.indexOf("\n## ", start + 1);
    return new Readme(text.substring(start, end < 0 ? text.length() : end));
  }

  /** The item of that number in a list. */
  public Readme step(int number) {
    Matcher item =
        Pattern.compile(
                "^" + number + "\\. .*?(?=^\\d+\\. |^\\S|\\z)", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(text);
    if (!item.find()) {
      throw new AssertionError("there is no step " + number + " in:\n" + text);
    }
    return new Readme(item.group());
  }

  /** How many items its list has. */
  public int steps() {
    return (int) Pattern.compile("^\\d+\\. ", Pattern.MULTILINE).matcher(text).results().count();
  }

  /** The only block of code that matches, without the indentation of the list around it. */
  public String block(String pattern) {
    List<String> found = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      String code = block.group(2).replaceAll("(?m)^" + block.group(1), "");
      if (Pattern.compile(pattern).matcher(code).find()) {
        found.add(code);
      }
    }
    return only(found, pattern);
  }

  /** The only span of code in a sentence that matches, in one line. */
  public String span(String pattern) {
    List<String> found = new ArrayList<>();
    for (MatchResult span : SPAN.matcher(BLOCK.matcher(text).replaceAll("")).results().toList()) {
      String code = span.group(1).replaceAll("\\s+", " ");
      if (Pattern.compile(pattern).matcher(code).find()) {
        found.add(code);
      }
    }
    return only(found, pattern);
  }

  private String only(List<String> found, String pattern) {
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " pieces of code instead of one match " + pattern + " in:\n" + text);
    }
    return found.get(0);
  }
}
