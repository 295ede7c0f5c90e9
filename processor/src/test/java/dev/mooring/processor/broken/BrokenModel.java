package dev.mooring.processor.broken;

import dev.mooring.processor.UserProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a mapping that has one mistake: {@code Model.java}, in which a comment {@code //
 * error} marks the line to blame, further files of the project below {@code files}, and the
 * messages that are expected.
 */
record BrokenModel(Path folder) {
  private static final Path FOLDERS = Path.of("src/test/resources/broken");
  private static final String MARK = "// error";

  static List<BrokenModel> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().map(BrokenModel::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path golden() {
    return folder.resolve("expected.txt");
  }

  String source() {
    return read(folder.resolve("Model.java"));
  }

  /** The places that must have an error, as {@code Model.java:7}. */
  List<String> marked() {
    List<String> places = new ArrayList<>();
    int line = 0;
    for (String text : source().split("\n", -1)) {
      line++;
      if (text.endsWith(MARK)) {
        places.add("Model.java:" + line);
      }
    }
    return places;
  }

  void writeTo(UserProject project) {
    project.java("clinic.Model", source());
    Path files = folder.resolve("files");
    if (!Files.exists(files)) {
      return;
    }
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        project.write(files.relativize(file).toString().replace('\\', '/'), read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
