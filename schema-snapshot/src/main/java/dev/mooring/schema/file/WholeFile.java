package dev.mooring.schema.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * Text files in UTF-8 that are either the old one or the new one, whatever happens in between: they
 * are written beside themselves and moved into place.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Puts the text in place, with its directory if need be; a file that already says the same is
   * left alone. For what can be made again: a power failure may lose it.
   */
  public static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    replace(file, bytes, /* forced= */ false);
  }

  /** Puts the text in place, with its directory if need be, and has it on the disk before that. */
  public static void writeForced(Path file, String text) throws IOException {
    replace(file, text.getBytes(StandardCharsets.UTF_8), /* forced= */ true);
  }

  private static void replace(Path file, byte[] bytes, boolean forced) throws IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(Objects.requireNonNull(target.getParent(), "a file's directory"));
    TemporaryFiles.removeStale(target);
    Path temporary = TemporaryFiles.beside(target);
    try {
      fill(temporary, bytes, forced);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void fill(Path temporary, byte[] bytes, boolean forced) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (forced) {
        // Else some file systems may order the rename before the content.
        channel.force(true);
      }
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
