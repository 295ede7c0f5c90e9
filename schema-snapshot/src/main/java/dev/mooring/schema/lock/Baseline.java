package dev.mooring.schema.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The differences that a project starts with, kept in a committed file beside the lock: one line
 * for each, sorted, LF. The format is described in {@code docs/policies.md}.
 *
 * @param lines each difference with its line in the file, from 1
 */
public record Baseline(SortedMap<KnownDifference, Integer> lines) {
  private static final int FORMAT = 1;
  private static final String NOUN = "baseline";

  public Baseline {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /**
   * The baseline, or {@code null} where there is no such file.
   *
   * @throws LockException where it cannot be read or understood; names the file as {@code file}
   */
  public static @Nullable Baseline read(Path file) throws LockException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null && Files.isRegularFile(directory)) {
      return null; // whoever keeps the lock says what is wrong there
    }
    try {
      String text = LockFile.text(file, NOUN);
      return text == null ? null : parse(text, LockFile.name(file));
    } catch (LockException e) {
      throw e.inBaseline();
    }
  }

  /**
   * The baseline that a text says.
   *
   * @param fileName for messages
   * @throws LockException with the line, where it says none
   */
  public static Baseline read(String text, String fileName) throws LockException {
    try {
      return parse(text, fileName);
    } catch (LockException e) {
      throw e.inBaseline();
    }
  }

  /** The canonical text; reading it gives the same differences. */
  public static String text(String unit, Collection<KnownDifference> differences) {
    String list =
        new TreeSet<>(differences)
            .stream().map(known -> "    " + line(known)).collect(Collectors.joining(",\n"));
    return "{\n  \"format\": "
        + FORMAT
        + ",\n  \"unit\": "
        + JsonText.quote(unit)
        + ",\n  \"differences\": "
        + (list.isEmpty() ? "[]" : "[\n" + list + "\n  ]")
        + "\n}\n";
  }

  /**
   * Keeps these differences in the file and no other; without any there is no file.
   *
   * @return whether the file changed
   * @throws LockException where it cannot be written; the file is then as it was
   */
  public static boolean write(Path file, String unit, Collection<KnownDifference> differences)
      throws LockException {
    try {
      return differences.isEmpty()
          ? delete(file)
          : LockFile.write(file, text(unit, differences), NOUN);
    } catch (LockException e) {
      throw e.inBaseline();
    }
  }

  private static boolean delete(Path file) throws LockException {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw LockFile.failure(
          LockProblem.UNWRITABLE, file, "the baseline cannot be deleted: " + LockFile.reason(e), e);
    }
  }

  private static Baseline parse(String text, String file) throws LockException {
    LockReader.refuseConflicts(text, file, NOUN);
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (json.isBlank()) {
      throw new LockException(LockProblem.EMPTY, file, 0, 0, "the baseline is empty", null);
    }
    return ObjectReader.read(file, JsonTree.parse(json, file), in -> baseline(in, file));
  }

  private static Baseline baseline(ObjectReader in, String file) throws LockException {
    JsonValue format = in.value("format");
    if (!(format instanceof JsonValue.Whole version) || version.value() != FORMAT) {
      throw new LockException(
          LockProblem.FORMAT,
          file,
          format == null ? in.line() : format.line(),
          0,
          "this version of Mooring reads baselines of format "
              + FORMAT
              + (format == null ? "; there is no \"format\"" : ", not " + format.what()),
          null);
    }
    in.text("unit");
    SortedMap<KnownDifference, Integer> lines = new TreeMap<>();
    for (JsonValue item : in.items("differences")) {
      Map.Entry<KnownDifference, Integer> entry = ObjectReader.read(file, item, Baseline::entry);
      lines.putIfAbsent(entry.getKey(), entry.getValue());
    }
    return new Baseline(lines);
  }

  private static Map.Entry<KnownDifference, Integer> entry(ObjectReader in) throws LockException {
    return Map.entry(
        new KnownDifference(
            in.text("code"),
            in.text("object"),
            in.textOrNull("entities"),
            in.textOrNull("migrations")),
        in.line());
  }

  private static String line(KnownDifference known) {
    return new JsonLine()
        .put("code", known.code())
        .put("object", known.object())
        .put("entities", known.entities())
        .put("migrations", known.migrations())
        .toString();
  }
}
