package dev.mooring.processor.snapshot;

import dev.mooring.processor.skeleton.SkeletonMemory;
import dev.mooring.schema.file.WholeFile;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Skeletons below the state directory, each with the digest of the source file it was made of: one
 * whose source is another by now is forgotten.
 */
public final class KeptSkeletons implements SkeletonMemory {
  private static final String FILE = "skeletons.state";
  private static final String HEADER = "mooring-skeletons 1";

  private final Path file;
  private @Nullable Map<String, Entry> entries;
  private boolean changed;

  public KeptSkeletons(Path stateDirectory) {
    file = stateDirectory.resolve(FILE);
  }

  private record Entry(String source, String digest, String skeleton) {}

  @Override
  public byte @Nullable [] recall(String binaryName) {
    Entry entry = entries().get(binaryName);
    try {
      return entry == null || !entry.digest().equals(digest(Path.of(entry.source())))
          ? null
          : Base64.getDecoder().decode(entry.skeleton());
    } catch (IllegalArgumentException damaged) {
      return null;
    }
  }

  @Override
  public void keep(String binaryName, @Nullable URI source, byte[] skeleton) {
    if (source == null || !"file".equals(source.getScheme())) {
      return;
    }
    Path path = Path.of(source);
    String digest = digest(path);
    if (digest != null) {
      Entry entry =
          new Entry(path.toString(), digest, Base64.getEncoder().encodeToString(skeleton));
      changed |= !entry.equals(entries().put(binaryName, entry));
    }
  }

  /** Writes what is new; those whose source is gone are left out. */
  public void write() throws IOException {
    if (!changed) {
      return;
    }
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    entries()
        .forEach(
            (name, entry) -> {
              if (isThere(entry.source())) {
                text.append(name)
                    .append('\t')
                    .append(entry.digest())
                    .append('\t')
                    .append(entry.skeleton())
                    .append('\t')
                    .append(entry.source())
                    .append('\n');
              }
            });
    WholeFile.write(file, text.toString());
    changed = false;
  }

  private Map<String, Entry> entries() {
    Map<String, Entry> known = entries;
    if (known == null) {
      known = new TreeMap<>();
      entries = known;
      if (Files.exists(file)) {
        read(known);
      }
    }
    return known;
  }

  private void read(Map<String, Entry> into) {
    try {
      String[] lines = Files.readString(file).split("\n", -1);
      for (int i = 1; lines[0].equals(HEADER) && i < lines.length; i++) {
        String[] parts = lines[i].split("\t", 4);
        if (parts.length == 4) {
          into.put(parts[0], new Entry(parts[3], parts[1], parts[2]));
        }
      }
    } catch (IOException e) {
      // As if it were not there.
      into.clear();
    }
  }

  private static boolean isThere(String source) {
    try {
      return Files.exists(Path.of(source));
    } catch (InvalidPathException damaged) {
      return false;
    }
  }

  private static @Nullable String digest(Path source) {
    try {
      return new Digest().add(Files.readAllBytes(source)).hex();
    } catch (IOException e) {
      return null;
    }
  }
}
