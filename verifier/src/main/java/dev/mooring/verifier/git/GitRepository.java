package dev.mooring.verifier.git;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A repository, only read. */
public final class GitRepository {
  private final Path root;

  /** What texts meant when they were asked for first. */
  private final Map<String, String> commits = new ConcurrentHashMap<>();

  private GitRepository(Path root) {
    this.root = root;
  }

  /**
   * The repository that the directory belongs to.
   *
   * @throws GateException with {@code git.missing} where there is no git, {@code git.no-repository}
   *     where the directory is in none
   */
  public static GitRepository of(Path directory) throws GateException {
    Answer answer = run(directory, "rev-parse", "--show-toplevel");
    if (answer.exit() != 0) {
      throw new GateException(
          Finding.error(
              "git.no-repository",
              String.valueOf(directory.getFileName()),
              "git knows of no repository here: " + answer.problem(),
              "run this inside a clone of the project, or name files instead of a commit"));
    }
    return new GitRepository(Path.of(answer.text().strip()));
  }

  /** Its topmost directory. */
  public Path root() {
    return root;
  }

  /**
   * The commit that the text means, as 40 or 64 hexadecimal digits.
   *
   * @param ref a branch, a tag, a commit, {@code HEAD~2}, …
   * @throws GateException with {@code git.ref} where it means none
   */
  public String commit(String ref) throws GateException {
    String known = commits.get(ref);
    if (known != null) {
      return known;
    }
    // What begins like an option would be one.
    Answer answer =
        ref.startsWith("-") || ref.isBlank()
            ? new Answer(1, "", "no such commit")
            : run(root, "rev-parse", "--verify", "--quiet", ref + "^{commit}");
    if (answer.exit() != 0) {
      throw unknown(ref);
    }
    return named(ref, answer.text().strip());
  }

  /**
   * The last commit that both have.
   *
   * @return {@code null} where they have none
   * @throws GateException where one of them is no commit
   */
  public @Nullable String mergeBase(String ref, String other) throws GateException {
    Answer answer = run(root, "merge-base", commit(ref), commit(other));
    String base = answer.text().strip();
    return answer.exit() == 0 ? named(base, base) : null;
  }

  private String named(String ref, String commit) {
    commits.put(ref, commit);
    return commit;
  }

  /**
   * The branch that others build on, as far as this clone knows: the remote's default branch, else
   * one that is called main or master, of the remote or here.
   *
   * @return {@code null} where there is none of them
   */
  public @Nullable String trunk() throws GateException {
    List<String> names =
        List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");
    List<String> words = new ArrayList<>(List.of("for-each-ref", "--format=%(refname)"));
    words.addAll(names);
    List<String> known = run(root, words.toArray(String[]::new)).text().lines().toList();
    return names.stream().filter(known::contains).findFirst().orElse(null);
  }

  /**
   * The files below the directory at that commit, with their whole paths in today's work tree,
   * sorted; none where it did not exist.
   *
   * @throws GateException where the ref means no commit
   */
  public List<Path> files(String ref, Path directory) throws GateException {
    String commit = commit(ref);
    String path = relative(directory);
    List<String> words = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--name-only", commit));
    if (!path.isEmpty()) {
      words.addAll(List.of("--", path));
    }
    Answer answer = run(root, words.toArray(String[]::new));
    List<Path> files = new ArrayList<>();
    if (answer.exit() == 0) {
      for (String name : answer.text().split("\0", -1)) {
        if (!name.isEmpty()) {
          files.add(root.resolve(name));
        }
      }
    }
    files.sort(null);
    return files;
  }

  /**
   * What the file held at that commit; {@code null} where it did not exist.
   *
   * @throws GateException where the ref means no commit
   */
  public byte @Nullable [] content(String ref, Path file) throws GateException {
    Answer answer = run(root, "cat-file", "blob", commit(ref) + ":" + relative(file));
    return answer.exit() == 0 ? answer.bytes() : null;
  }

  /**
   * The path below {@link #root}, with forward slashes, whatever links lead there.
   *
   * @throws GateException with {@code git.outside} where it lies elsewhere
   */
  public String pathOf(Path path) throws GateException {
    return relative(path);
  }

  /** With forward slashes, whatever links lead there. */
  private String relative(Path path) throws GateException {
    Path whole = path.toAbsolutePath().normalize();
    Path below = whole.startsWith(root) ? whole : real(whole);
    if (!below.startsWith(root)) {
      throw new GateException(
          Finding.error(
              "git.outside",
              path.toString(),
              path + " is not in the repository " + root.getFileName(),
              "name a file of the repository"));
    }
    return root.relativize(below).toString().replace('\\', '/');
  }

  /** Of a file that is gone today the directory above decides. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      return parent == null || name == null ? path : real(parent).resolve(name);
    }
  }

  private GateException unknown(String ref) throws GateException {
    boolean shallow =
        run(root, "rev-parse", "--is-shallow-repository").text().strip().equals("true");
    return new GateException(
        Finding.error(
            "git.ref",
            ref,
            "git knows no commit '"
                + ref
                + "' here"
                + (shallow ? "; this clone is shallow, so that older ones are missing" : ""),
            shallow
                ? new String[] {
                  "git fetch --unshallow --tags", "in GitHub Actions: checkout with fetch-depth: 0"
                }
                : new String[] {"git fetch --tags, or name another commit"}));
  }

  /**
   * What git said.
   *
   * @param raw its output, a character for each byte
   */
  private record Answer(int exit, String raw, String problem) {
    byte[] bytes() {
      return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  private static Answer run(Path directory, String... words) throws GateException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
    command.addAll(List.of(words));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().put("LC_ALL", "C");
      builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
      Process process = builder.redirectErrorStream(false).start();
      process.getOutputStream().close();
      StringBuilder problem = new StringBuilder();
      Thread errors = new Thread(() -> problem.append(text(process.getErrorStream())), "git");
      errors.setDaemon(true);
      errors.start();
      String raw = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int exit = process.waitFor();
      errors.join();
      return new Answer(exit, raw, problem.toString().strip());
    } catch (IOException e) {
      throw new GateException(
          Finding.error(
              "git.missing",
              "git",
              "git cannot be started: " + e.getMessage(),
              "install git, or name files instead of a commit"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(-1, "", "interrupted");
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
