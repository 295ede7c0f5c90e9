package dev.mooring.verifier.compat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds what there is of a release that is running. */
final class ReleaseReader {
  private static final String DOCUMENTS = "META-INF/mooring/";
  private static final String MIGRATED = ".migrated.json";

  private final CompatRequest request;

  ReleaseReader(CompatRequest request) {
    this.request = request;
  }

  /** The file that is named; {@code null} where a commit is. */
  @Nullable Path file() {
    try {
      Path file = request.base().resolve(request.running()).normalize();
      return Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * A release in a file.
   *
   * @param unit the unit that is meant; {@code null} where the file decides
   * @throws GateException where there is none
   * @throws LockException where its lock cannot be read
   */
  RunningRelease of(Path file, @Nullable String unit) throws GateException, LockException {
    String name = request.running();
    String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jar") || lower.endsWith(".war") || lower.endsWith(".zip")) {
      return jar(name, file, unit);
    }
    Lock lock = LockFile.read(file);
    if (lock == null) {
      throw none(name, "there is no lock " + name);
    }
    return new RunningRelease(lastPart(name), lock, null, null);
  }

  private static String lastPart(String name) {
    return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
  }

  private RunningRelease jar(String name, Path file, @Nullable String unit)
      throws GateException, LockException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      List<String> units = new ArrayList<>();
      jar.stream()
          .map(ZipEntry::getName)
          .filter(entry -> entry.substring(0, entry.lastIndexOf('/') + 1).endsWith(DOCUMENTS))
          .filter(entry -> entry.endsWith(".json") && !entry.endsWith(MIGRATED))
          .sorted()
          .forEach(units::add);
      if (unit != null) {
        units.removeIf(entry -> !entry.endsWith("/" + unit + ".json"));
      }
      if (units.size() != 1) {
        throw none(
            name,
            units.isEmpty()
                ? name + " holds no " + DOCUMENTS + (unit == null ? "<unit>" : unit) + ".json"
                : name + " holds several units: " + String.join(", ", units),
            units.isEmpty()
                ? "name the jar of the module that the annotation processor compiled"
                : "name one with --unit");
      }
      String entry = units.get(0);
      Lock lock = LockReader.read(text(jar, jar.getEntry(entry)), name + "!/" + entry);
      ZipEntry produced =
          jar.getEntry(entry.substring(0, entry.length() - ".json".length()) + MIGRATED);
      Schema migrated =
          produced == null
              ? null
              : LockReader.read(text(jar, produced), name + "!/" + produced.getName()).schema();
      return new RunningRelease(lastPart(name), lock, migrated, null);
    } catch (IOException e) {
      throw none(name, name + " cannot be read: " + e.getMessage());
    }
  }

  private static String text(ZipFile jar, ZipEntry entry) throws IOException {
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
        .replace("\r\n", "\n");
  }

  /**
   * A release that is a commit.
   *
   * @param lockFile where the lock is today
   * @param directories where the migrations are today
   * @param copies an own directory for its migrations
   * @throws GateException where git knows no such commit, or no lock in it
   * @throws LockException where the lock cannot be read
   */
  RunningRelease commit(Path lockFile, List<Path> directories, Path copies)
      throws GateException, LockException {
    String name = request.running();
    GitRepository repository = GitRepository.of(request.project());
    String commit = repository.commit(name);
    byte[] content = repository.content(commit, lockFile);
    if (content == null) {
      throw none(
          name,
          name + " has no " + request.project().relativize(lockFile),
          "name a commit that has it, or the lock file of the release");
    }
    Lock lock =
        LockReader.read(
            new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"),
            name + ":" + lockFile.getFileName());
    return new RunningRelease(name, lock, null, copies(repository, commit, directories, copies));
  }

  private @Nullable List<Path> copies(
      GitRepository repository, String commit, List<Path> directories, Path copies)
      throws GateException {
    List<Path> copied = new ArrayList<>();
    try {
      for (int i = 0; i < directories.size(); i++) {
        Path directory = directories.get(i);
        Path target = copies.resolve(commit.substring(0, 12)).resolve(Integer.toString(i));
        boolean any = false;
        for (Path file : repository.files(commit, directory)) {
          byte[] content = repository.content(commit, file);
          Path copy = target.resolve(repository.root().relativize(file).toString()).normalize();
          if (content != null && copy.startsWith(target)) {
            Files.createDirectories(copy.getParent());
            Files.write(copy, content);
            any = true;
          }
        }
        if (any) {
          copied.add(target);
        }
      }
    } catch (IOException e) {
      throw new GateException(
          Finding.error(
              "state.unwritable",
              copies.toString(),
              "the migrations of " + request.running() + " cannot be copied: " + e.getMessage()));
    }
    return copied.isEmpty() ? null : copied;
  }

  private static GateException none(String name, String message, String... fix) {
    return new GateException(
        Finding.error(
            "compat.running",
            name,
            message,
            fix.length > 0
                ? fix
                : new String[] {"name a commit or tag, a lock file, or the jar of a release"}));
  }
}
