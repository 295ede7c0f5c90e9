package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.state.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that a project has, in the order in which they run, with fingerprints of what each
 * number of them produces.
 */
public final class MigrationSet {
  private final List<Migration> versioned = new ArrayList<>();
  private final List<Migration> repeatable = new ArrayList<>();
  private final List<Migration> baselines = new ArrayList<>();
  private final List<Migration> callbacks = new ArrayList<>();
  private final List<Finding> findings;
  private final List<String> javaMigrations;
  private final List<Path> archives;
  private final String settings;
  private final String contents;
  private final String fingerprint;
  private final List<String> prefixes = new ArrayList<>();

  /**
   * @param files in any order, none twice
   * @param settings what else decides
   * @param findings what is wrong with the files
   * @param javaMigrations files with migrations that are code and do not run, for people
   * @param archives jars in which files were found
   */
  MigrationSet(
      List<Migration> files,
      Map<String, String> settings,
      List<Finding> findings,
      List<String> javaMigrations,
      List<Path> archives) {
    for (Migration file : files) {
      switch (file.kind()) {
        case VERSIONED -> versioned.add(file);
        case REPEATABLE -> repeatable.add(file);
        case BASELINE -> baselines.add(file);
        case CALLBACK -> callbacks.add(file);
      }
    }
    Comparator<Migration> byName = Comparator.comparing(Migration::name);
    Comparator<Migration> byVersion =
        Comparator.comparing((Migration file) -> Objects.requireNonNull(file.version()));
    versioned.sort(byVersion.thenComparing(byName));
    baselines.sort(byVersion.thenComparing(byName));
    repeatable.sort(byName);
    callbacks.sort(byName);
    this.findings = List.copyOf(findings);
    this.javaMigrations = List.copyOf(javaMigrations);
    this.archives = List.copyOf(archives);

    Digest stated = new Digest();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      stated.add(setting.getKey()).add(setting.getValue());
    }
    this.settings = stated.hex();
    Digest all = add(new Digest(), callbacks);
    add(all, baselines);
    add(all, versioned);
    contents = add(all, repeatable).hex();
    fingerprint = produced(contents);
  }

  /** What files of those contents produce with these settings. */
  private String produced(String digest) {
    return new Digest().add(settings).add(digest).hex();
  }

  private static Digest add(Digest digest, List<Migration> files) {
    for (Migration file : files) {
      digest.add(file.name()).add(file.text());
    }
    return digest;
  }

  /** Whether there is nothing to replay, not even Java migrations. */
  public boolean isEmpty() {
    return count() == 0 && javaMigrations.isEmpty();
  }

  /** How many versioned, baseline and repeatable migrations there are. */
  public int count() {
    return versioned.size() + baselines.size() + repeatable.size();
  }

  /** The file name of the first one that would run in an empty database; empty for none. */
  public String first() {
    for (List<Migration> files : List.of(baselines, versioned, repeatable)) {
      if (!files.isEmpty()) {
        return files.get(0).fileName();
      }
    }
    return "";
  }

  /** The file name of the last versioned migration, else of the last other one; empty for none. */
  public String last() {
    for (List<Migration> files : List.of(versioned, baselines, repeatable)) {
      if (!files.isEmpty()) {
        return files.get(files.size() - 1).fileName();
      }
    }
    return "";
  }

  /**
   * A migration with a version.
   *
   * @param version as the file's name spells it
   * @param place the file for people: relative to the project where it lies in it
   */
  public record Versioned(String version, String place) {}

  /** Versioned and baseline migrations, the lowest version first. */
  public List<Versioned> versioned() {
    List<Migration> all = new ArrayList<>(versioned);
    all.addAll(baselines);
    all.sort(Comparator.comparing(file -> Objects.requireNonNull(file.version())));
    return all.stream().map(file -> new Versioned(file.versionText(), file.place())).toList();
  }

  /** The files of baseline migrations, for people. */
  public List<String> baselines() {
    return baselines.stream().map(Migration::place).toList();
  }

  /** How many versioned migrations there are up to that version; 0 where none has it. */
  public int through(String version) {
    MigrationVersion wanted = MigrationVersion.parse(version);
    for (int i = 0; i < versioned.size(); i++) {
      if (Objects.equals(versioned.get(i).version(), wanted)) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * A migration as it is written.
   *
   * @param name relative to its location, with forward slashes; of code its class
   * @param place the file for people: relative to the project where it lies in it
   * @param text its content with LF, one character for each byte; empty for code
   * @param repeatable whether it runs again whenever it changed
   * @param code whether it is a class
   */
  public record Script(String name, String place, String text, boolean repeatable, boolean code) {
    /** The name without directories. */
    public String fileName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  /** All migrations in the order in which they run in an empty database, without callbacks. */
  public List<Script> scripts() {
    List<Script> scripts = new ArrayList<>();
    for (Migration file : files()) {
      if (file.kind() != Migration.Kind.CALLBACK) {
        String type = file.type();
        String text = file.text();
        int configuration = text.indexOf('\0');
        scripts.add(
            new Script(
                type == null ? file.name() : type,
                file.place(),
                type != null ? "" : configuration < 0 ? text : text.substring(0, configuration),
                file.kind() == Migration.Kind.REPEATABLE,
                type != null));
      }
    }
    return scripts;
  }

  /**
   * What a lock says of them. Its checksum covers names and contents, not settings: placeholders
   * may come from the environment, and a lock is the same on every machine.
   */
  public Lock.@Nullable Migrations forLock() {
    if (count() == 0) {
      return null;
    }
    return new Lock.Migrations(last(), count(), "sha256:" + contents);
  }

  /** What the whole set produces, settings included: 64 hexadecimal digits. */
  public String fingerprint() {
    return fingerprint;
  }

  /** What the first {@code n} versioned migrations produce, without any repeatable one. */
  String prefix(int n) {
    if (prefixes.isEmpty()) {
      // Only a replay asks for them.
      Digest some = add(new Digest(), callbacks);
      add(some, baselines);
      prefixes.add(produced(some.soFar()));
      for (Migration file : versioned) {
        prefixes.add(produced(some.add(file.name()).add(file.text()).soFar()));
      }
    }
    return prefixes.get(n);
  }

  /** How many versioned migrations there are. */
  public int versionedCount() {
    return versioned.size();
  }

  /** The version of the versioned migration at that index. */
  @Nullable MigrationVersion version(int index) {
    return versioned.get(index).version();
  }

  /** The file names of the versioned ones, in the order in which they run. */
  public List<String> versionedNames() {
    return versioned.stream().map(Migration::fileName).toList();
  }

  /** How many versioned migrations there are up to the one of that file; -1 where it is none. */
  public int upTo(String fileName) {
    for (int i = 0; i < versioned.size(); i++) {
      if (versioned.get(i).fileName().equals(fileName)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where the versioned migration at that index is, for people. */
  String place(int index) {
    return versioned.get(index).place();
  }

  /** Where the repeatable migrations are, for people; that of one, if there is one. */
  String repeatablePlace() {
    return repeatable.size() == 1 ? repeatable.get(0).place() : "the repeatable migrations";
  }

  boolean hasRepeatable() {
    return !repeatable.isEmpty();
  }

  /** The names of the classes among them, those that run first before the others. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    for (Migration file : files()) {
      String type = file.type();
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }

  /** All files, those that run first before the others. */
  List<Migration> files() {
    List<Migration> files = new ArrayList<>(baselines);
    files.addAll(versioned);
    files.addAll(repeatable);
    files.addAll(callbacks);
    return files;
  }

  /** What is wrong with names and places of the files. */
  public List<Finding> findings() {
    return findings;
  }

  /** Files with migrations that are code and do not run, for people; empty for none. */
  public List<String> javaMigrations() {
    return javaMigrations;
  }

  /** Jars in which migrations were found. */
  public List<Path> archives() {
    return archives;
  }
}
