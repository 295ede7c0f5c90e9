package dev.mooring.verifier.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Differences in a file of SQL, a paragraph each: {@code -- name}, the statements, and what is to
 * be found as {@code -- -> code effect object}. Comments that start with {@code #} are headings.
 */
record MatrixFile(List<Paragraph> paragraphs) {
  private static final String FOUND = "-- -> ";

  /**
   * A paragraph.
   *
   * @param name what is changed; {@code null} for a heading or remark
   * @param text as it stands in the file, without what is to be found
   */
  record Paragraph(String name, String text, List<String> expected) {
    /** The statements alone. */
    String sql() {
      return text.lines()
          .filter(line -> !line.startsWith("--"))
          .reduce("", (left, right) -> left + right + "\n");
    }

    boolean isCase() {
      return !name.isEmpty();
    }
  }

  static MatrixFile read(Path file) throws IOException {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String part : Files.readString(file).strip().split("\n\n")) {
      List<String> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (String line : part.split("\n")) {
        if (line.startsWith(FOUND)) {
          expected.add(line.substring(FOUND.length()));
        } else {
          text.append(line).append('\n');
        }
      }
      String first = part.split("\n", 2)[0].substring(3);
      boolean heading = first.startsWith("#") || first.endsWith(":") || paragraphs.isEmpty();
      paragraphs.add(new Paragraph(heading ? "" : first, text.toString(), expected));
    }
    return new MatrixFile(paragraphs);
  }

  List<Paragraph> cases() {
    return paragraphs.stream().filter(Paragraph::isCase).toList();
  }

  /** The file with what was found, in the order of {@link #cases()}. */
  void write(Path file, List<List<String>> found) throws IOException {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (Paragraph paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
      if (paragraph.isCase()) {
        found.get(next++).forEach(line -> text.append(FOUND).append(line).append('\n'));
      }
    }
    Files.writeString(file, text.toString());
  }
}
