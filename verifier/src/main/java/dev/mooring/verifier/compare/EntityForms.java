package dev.mooring.verifier.compare;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made of each entity table last time, so that only those that changed go through
 * it again. A file that cannot be read is as good as none.
 */
final class EntityForms {
  private static final String HEADER = "mooring-entities 2 ";

  private final Path file;
  private final String unit;

  EntityForms(Path stateDirectory, String unit) {
    this.file = stateDirectory.resolve(unit + ".entities");
    this.unit = unit;
  }

  /**
   * What was kept.
   *
   * @param hashes of each table's DDL
   * @param schema as read from the catalog
   */
  record Kept(Map<ObjectName, String> hashes, String sequences, Schema schema) {}

  /** What was kept for the same engine and types; {@code null} for nothing. */
  @Nullable Kept find(String base) {
    try {
      String text = LockFile.text(file);
      if (text == null || !text.startsWith(HEADER + base + "\n")) {
        return null;
      }
      int document = text.indexOf("\n{") + 1;
      Schema schema = LockReader.read(text.substring(document), file.toString()).schema();
      Map<String, String> byName = new HashMap<>();
      String sequences = "";
      for (String line : text.substring(text.indexOf('\n') + 1, document).split("\n", -1)) {
        int blank = line.indexOf(' ');
        if (line.startsWith("sequences ")) {
          sequences = line.substring(blank + 1);
        } else if (blank > 0) {
          byName.put(line.substring(blank + 1), line.substring(0, blank));
        }
      }
      Map<ObjectName, String> hashes = new HashMap<>();
      for (Table table : schema.tables()) {
        String hash = byName.get(table.name().toString());
        if (hash != null) {
          hashes.put(table.name(), hash);
        }
      }
      return new Kept(hashes, sequences, schema);
    } catch (LockException e) {
      return null;
    }
  }

  /** Keeps this instead of what was there. */
  void keep(String base, Kept kept) {
    StringBuilder text = new StringBuilder(HEADER).append(base).append('\n');
    text.append("sequences ").append(kept.sequences()).append('\n');
    for (Map.Entry<ObjectName, String> hash : new TreeMap<>(kept.hashes()).entrySet()) {
      text.append(hash.getValue()).append(' ').append(hash.getKey()).append('\n');
    }
    text.append(LockWriter.write(new Lock(unit, null, kept.schema())));
    try {
      LockFile.write(file, text.toString());
    } catch (LockException e) {
      // everything goes through the engine next time
    }
  }
}
