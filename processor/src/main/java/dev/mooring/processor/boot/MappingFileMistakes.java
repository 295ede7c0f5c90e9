package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Mistakes in mapping files, on their line: what no XML parser takes, what no mapping file may say,
 * and names of classes and attributes that do not exist.
 */
final class MappingFileMistakes {
  private static final String CODE = "mapping.file";

  private static final Pattern PARSED =
      Pattern.compile("at line number (\\d+) and column \\d+\\. Message: (.*)", Pattern.DOTALL);
  private static final Pattern ELEMENT =
      Pattern.compile("unexpected element \\(.*?local:\"([^\"]+)\"\\)");
  private static final Pattern EXPECTED = Pattern.compile("<\\{[^}]*}([^>]+)>");
  private static final Pattern CONSTANT =
      Pattern.compile("No enum constant (?:[\\w.]*\\.)?(\\w+)\\.([^.\\s]+)");
  private static final Pattern NUMBER =
      Pattern.compile("(?:For input string: \"|Not a number: )([^\"]*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("Could not locate attribute member - (\\w+) \\(([\\w.$]+)\\)");
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:Unable to load class \\[|Could not load requested class : "
              + "|Unable to resolve Java type |ClassDetails for `)([\\w.$]+)");
  private static final Pattern ABSENT =
      Pattern.compile("Mapping \\(RESOURCE\\) not found : (\\S+)");
  private static final Pattern FILE =
      Pattern.compile("mapping document: (\\S+) \\(|\\[([^\\[\\]]+\\.xml)\\]");

  private final List<String> files;
  private final Function<String, byte @Nullable []> content;

  /**
   * @param files names of resources
   */
  MappingFileMistakes(List<String> files, Function<String, byte @Nullable []> content) {
    this.files = files;
    this.content = content;
  }

  /** The mistake that made Hibernate fail; {@code null} where it is none in a mapping file. */
  @Nullable Finding find(Throwable failed) {
    for (String file : files) {
      Finding malformed = malformed(file);
      if (malformed != null) {
        return malformed;
      }
    }
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      Finding found = message == null ? null : recognise(message, failed);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Finding recognise(String message, Throwable failed) {
    Matcher attribute = ATTRIBUTE.matcher(message);
    if (attribute.find()) {
      return named(
          attribute.group(1),
          attribute.group(2)
              + " has no attribute "
              + attribute.group(1)
              + ", or it is not found by the access that holds there",
          "correct the name, or say access=\"FIELD\" where the fields are mapped and access=\"PROPERTY\""
              + " where the getters are");
    }
    Matcher type = CLASS.matcher(message);
    if (type.find()) {
      return named(
          type.group(1),
          "there is no class " + type.group(1) + " in the module or among its dependencies",
          "correct the name, or add the dependency that has it");
    }
    Matcher absent = ABSENT.matcher(message);
    if (absent.find()) {
      return Finding.error(
          CODE,
          absent.group(1),
          "there is no mapping file " + absent.group(1) + " among the module's resources",
          "put it below src/main/resources, or correct the name where it is stated");
    }
    Matcher file = FILE.matcher(message);
    String where = file.find() ? (file.group(1) != null ? file.group(1) : file.group(2)) : null;
    if (where == null || !files.contains(where)) {
      return null;
    }
    return refused(where, failed);
  }

  private Finding refused(String file, Throwable failed) {
    String told = "";
    int depth = 0;
    for (Throwable cause = failed; cause != null && depth++ < 64; cause = cause.getCause()) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      Matcher parsed = PARSED.matcher(message);
      if (parsed.find()) {
        return refused(file, Integer.parseInt(parsed.group(1)), parsed.group(2));
      }
      told = message.isEmpty() ? told : message;
    }
    if (told.startsWith("Could not parse mapping document")) { // which is all that is left of it
      return Finding.error(
              CODE,
              file,
              "Hibernate knows no mapping files of the version that " + file + " states",
              "version=\"3.1\", or another that this Hibernate has")
          .at(file, lineOf(file, " version=", 0));
    }
    return refused(file, 0, told);
  }

  private Finding refused(String file, int line, String reason) {
    Matcher element = ELEMENT.matcher(reason);
    if (element.find()) {
      return Finding.error(
              CODE,
              file,
              "<" + element.group(1) + "> is no element that may stand here",
              expected(element.group(1), reason))
          .at(file, line > 0 ? line : lineOf(file, "<" + element.group(1), 0));
    }
    Matcher constant = CONSTANT.matcher(reason);
    if (constant.find()) {
      return Finding.error(
              CODE,
              file,
              constant.group(2) + " is no " + constant.group(1),
              "one of the constants of " + constant.group(1))
          .at(file, line > 0 ? line : line(file, constant.group(2)));
    }
    Matcher number = NUMBER.matcher(reason);
    if (number.find()) {
      return Finding.error(CODE, file, "'" + number.group(1) + "' is no number", "a number")
          .at(file, line > 0 ? line : line(file, number.group(1)));
    }
    String text = reason.replaceAll("\\s*\\[[^\\[\\]]+\\.xml\\]\\s*$", "").strip();
    return Finding.error(
            CODE, file, "Hibernate does not take " + file + ": " + text, "correct the file")
        .at(file, line);
  }

  private static String expected(String element, String reason) {
    List<String> names = new ArrayList<>();
    Matcher expected = EXPECTED.matcher(reason);
    while (expected.find()) {
      names.add(expected.group(1));
    }
    names.sort(null);
    for (String name : names) {
      if (alike(name, element)) {
        return "<" + name + ">";
      }
    }
    return names.isEmpty() ? "remove it" : "one of " + String.join(", ", names);
  }

  /** Whether the names differ by what a slip of the fingers makes. */
  private static boolean alike(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(one.length(), other.length()) - same
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(one.length(), other.length()) - same - tail <= 2;
  }

  /** In the first file that has the name, as a whole value or behind a package's. */
  private @Nullable Finding named(String name, String message, String fix) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    for (String value : List.of(name, simple)) {
      for (String file : files) {
        int line = line(file, value);
        if (line > 0) {
          return Finding.error(CODE, name, message, fix).at(file, line);
        }
      }
    }
    return null;
  }

  private int line(String file, String value) {
    int line = lineOf(file, '"' + value + '"', 0);
    line = lineOf(file, "'" + value + "'", line);
    return lineOf(file, '>' + value + '<', line);
  }

  /** Where the text stands first; {@code known} if that is a line already, or it stands nowhere. */
  private int lineOf(String file, String text, int known) {
    byte[] bytes = known > 0 ? null : content.apply(file);
    String all = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    int at = all.indexOf(text);
    return at < 0 ? known : 1 + (int) all.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private @Nullable Finding malformed(String file) {
    byte[] bytes = content.apply(file);
    if (bytes == null) {
      return null;
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        reader.next();
      }
      reader.close();
      return null;
    } catch (XMLStreamException e) {
      String reason =
          String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
      return Finding.error(
              CODE,
              file,
              file + " is not well-formed XML: " + reason.strip().replaceAll("\\.$", ""),
              "correct the file")
          .at(file, e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber()));
    }
  }
}
