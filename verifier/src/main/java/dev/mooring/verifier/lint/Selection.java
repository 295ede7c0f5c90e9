package dev.mooring.verifier.lint;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.git.GitRepository;
import dev.mooring.verifier.replay.MigrationSet;
import dev.mooring.verifier.replay.MigrationSet.Script;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that are looked at.
 *
 * @param words which ones, for people
 */
record Selection(List<Script> scripts, String words) {
  Selection {
    scripts = List.copyOf(scripts);
  }

  /**
   * Those that the request asks for.
   *
   * @throws GateException where git cannot tell
   * @throws LockException where the lock cannot be read
   */
  static Selection of(LintRequest request, UnitPlan plan, MigrationSet migrations)
      throws GateException, LockException {
    List<Script> scripts = migrations.scripts();
    String since = request.since();
    if (request.all()) {
      return new Selection(scripts, "all");
    }
    if (since != null) {
      return new Selection(changed(request.project(), since, scripts), "since " + since);
    }
    return pending(committed(request.project(), plan.lockFile()), migrations, scripts);
  }

  private static Selection pending(
      Lock.@Nullable Migrations lock, MigrationSet migrations, List<Script> scripts) {
    if (lock == null) {
      return new Selection(scripts, "all, as no lock knows any");
    }
    List<Script> pending = new ArrayList<>();
    boolean known = false;
    boolean repeatable = !lock.equals(migrations.forLock());
    for (Script script : scripts) {
      if (known && (repeatable || !script.repeatable())) {
        pending.add(script);
      }
      known |= script.fileName().equals(lock.last());
    }
    if (!known) {
      return new Selection(scripts, "all, as " + lock.last() + " of the lock is not among them");
    }
    if (!pending.isEmpty()) {
      return new Selection(pending, "behind the lock");
    }
    List<Script> last =
        scripts.stream().filter(script -> script.fileName().equals(migrations.last())).toList();
    return new Selection(last, "the last one, as the lock knows them all");
  }

  /** What the last commit's lock says; what lies here where no commit has it. */
  private static Lock.@Nullable Migrations committed(Path project, Path file) throws LockException {
    byte[] content = null;
    try {
      content = GitRepository.of(project).content("HEAD", file);
    } catch (GateException e) {
      // Without git, or before the first commit, the lock as it lies here is the best that is
      // known.
    }
    Lock lock =
        content == null
            ? LockFile.read(file)
            : LockReader.read(new String(content, StandardCharsets.UTF_8), file.toString());
    return lock == null ? null : lock.migrations();
  }

  private static List<Script> changed(Path project, String since, List<Script> scripts)
      throws GateException {
    GitRepository repository = GitRepository.of(project);
    String base = repository.mergeBase(since, "HEAD");
    String commit = base == null ? repository.commit(since) : base;
    List<Script> changed = new ArrayList<>();
    for (Script script : scripts) {
      Path file = project.resolve(script.place());
      if (!script.place().contains("!/") && isInside(repository, file)) {
        byte[] then = repository.content(commit, file);
        if (then == null || (!script.code() && !script.text().equals(text(then)))) {
          changed.add(script);
        }
      }
    }
    return changed;
  }

  private static boolean isInside(GitRepository repository, Path file) {
    try {
      return file.toRealPath().startsWith(repository.root().toRealPath());
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
  }

  /** Names of files, at most three. */
  String names() {
    List<String> names = scripts.stream().map(Script::fileName).toList();
    return names.size() <= 3
        ? String.join(", ", names)
        : names.get(0) + " to " + names.get(names.size() - 1);
  }

  /** Whether a finding is about one of them. */
  boolean covers(Finding finding) {
    return scripts.stream().anyMatch(script -> script.place().equals(finding.file()));
  }
}
