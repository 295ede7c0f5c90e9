package dev.mooring.schema.lock;

import dev.mooring.schema.file.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * A lock on disk. It is replaced as a whole or not at all: readers and a killed build never see
 * half of one. CR LF, which git may check out on Windows, counts as LF and is not rewritten.
 */
public final class LockFile {
  private LockFile() {}

  /**
   * The lock, or {@code null} where there is no such file.
   *
   * @throws LockException where it cannot be read or understood; names the file as {@code file}
   */
  public static @Nullable Lock read(Path file) throws LockException {
    String text = text(file);
    return text == null ? null : LockReader.read(text, name(file));
  }

  /**
   * Its text with LF, to compare with {@link LockWriter#write}; {@code null} where there is no such
   * file.
   *
   * @throws LockException where it cannot be read
   */
  public static @Nullable String text(Path file) throws LockException {
    return text(file, "lock");
  }

  static @Nullable String text(Path file, String noun) throws LockException {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (NoSuchFileException absent) {
      return null;
    } catch (CharacterCodingException binary) {
      throw failure(LockProblem.UNREADABLE, file, "the " + noun + " is not UTF-8", binary);
    } catch (IOException e) {
      throw failure(
          LockProblem.UNREADABLE, file, "the " + noun + " cannot be read: " + reason(e), e);
    }
  }

  /**
   * Puts the text in place, with its directory if need be.
   *
   * @return whether the file changed; one that says the same already is not touched
   * @throws LockException where it cannot be written; the file is then as it was
   */
  public static boolean write(Path file, String text) throws LockException {
    return write(file, text, "lock");
  }

  static boolean write(Path file, String text, String noun) throws LockException {
    try {
      // Behind a link the file changes, not the link.
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
      if (Files.isRegularFile(target) && text.equals(present(target))) {
        return false;
      }
      WholeFile.writeForced(target, text);
      return true;
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw failure(
          LockProblem.UNWRITABLE, file, "the " + noun + " cannot be written: " + reason(e), e);
    }
  }

  private static @Nullable String present(Path target) throws IOException {
    try {
      return Files.readString(target).replace("\r\n", "\n");
    } catch (CharacterCodingException binary) {
      return null;
    }
  }

  static LockException failure(LockProblem problem, Path file, String text, Exception cause) {
    return new LockException(problem, name(file), 0, 0, text, cause);
  }

  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** The platform's messages are often nothing but the path. */
  static String reason(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    String name = e.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
