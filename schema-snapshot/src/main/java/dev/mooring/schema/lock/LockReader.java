package dev.mooring.schema.lock;

import dev.mooring.schema.model.Schema;
import org.jspecify.annotations.Nullable;

/** Reads lock files; the order of properties and lists, and white space, do not matter. */
public final class LockReader {
  private static final String[] CONFLICT_MARKERS = {"<<<<<<<", "|||||||", "=======", ">>>>>>>"};

  private LockReader() {}

  /**
   * The lock that a text says.
   *
   * @param fileName for messages
   * @throws LockException with the line, where it says none or says what this version does not
   *     understand
   */
  public static Lock read(String text, String fileName) throws LockException {
    refuseConflicts(text, fileName, "lock");
    // Some editors put a byte order mark at the front; it says nothing.
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (json.isBlank()) {
      throw new LockException(LockProblem.EMPTY, fileName, 0, 0, "the lock is empty", null);
    }
    JsonValue root = JsonTree.parse(json, fileName);
    refuseNewerFormat(root, fileName);
    return ObjectReader.read(fileName, root, in -> lock(in, new ModelReader(fileName)));
  }

  private static Lock lock(ObjectReader in, ModelReader model) throws LockException {
    in.value("format");
    return new Lock(
        in.text("unit"),
        migrations(in),
        new Schema(
            in.text("dialect"),
            in.objects("tables", model::table),
            in.objects("sequences", model::sequence),
            in.objects("enums", model::enumType),
            in.objects("domains", model::domain),
            in.textsOrNone("auxiliary")));
  }

  private static Lock.@Nullable Migrations migrations(ObjectReader in) throws LockException {
    return in.value("migrations") instanceof JsonValue.Null
        ? null
        : in.object(
            "migrations",
            state ->
                new Lock.Migrations(
                    state.text("last"), state.count("count"), state.text("checksum")));
  }

  /** Before anything else, since a newer format may look different everywhere else. */
  private static void refuseNewerFormat(JsonValue root, String file) throws LockException {
    if (!(root instanceof JsonValue.Members members)) {
      throw ObjectReader.format(file, root, "a lock is an object, not " + root.what());
    }
    JsonValue format = members.values().get("format");
    if (!(format instanceof JsonValue.Whole version)) {
      throw ObjectReader.format(
          file, format == null ? root : format, "a lock says its \"format\" as a number");
    }
    if (version.value() != Lock.FORMAT) {
      throw ObjectReader.format(
          file,
          format,
          "the lock has format "
              + version.value()
              + ", this version of Mooring reads format "
              + Lock.FORMAT);
    }
  }

  /** Strings of JSON hold no line breaks, so a line that begins like this is git's. */
  static void refuseConflicts(String text, String file, String noun) throws LockException {
    int line = 1;
    for (int start = 0; start >= 0 && start < text.length(); line++) {
      for (String marker : CONFLICT_MARKERS) {
        if (text.startsWith(marker, start)) {
          throw new LockException(
              LockProblem.CONFLICT,
              file,
              line,
              1,
              "a merge conflict is left in the " + noun + LockConflict.describe(text),
              null);
        }
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? -1 : end + 1;
    }
  }
}
