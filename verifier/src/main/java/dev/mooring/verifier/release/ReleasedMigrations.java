package dev.mooring.verifier.release;

import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.git.GitRepository;
import dev.mooring.verifier.replay.NumberedFile;
import dev.mooring.verifier.replay.NumberedFiles;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that others may have run already: those of a commit in git.
 *
 * @param base the branch or commit, for people
 * @param files those with a version in their name, by version
 */
public record ReleasedMigrations(String base, List<NumberedFile> files) {
  public ReleasedMigrations {
    files = List.copyOf(files);
  }

  /**
   * Those of the commit at which this work tree left the trunk.
   *
   * @return {@code null} where the repository knows no trunk, or none of its commits
   * @throws GateException where there is no repository, or no git
   */
  public static @Nullable ReleasedMigrations ofTrunk(NumberedFiles files, GitRepository git)
      throws GateException {
    String trunk = git.trunk();
    String base = trunk == null ? null : git.mergeBase("HEAD", trunk);
    return trunk == null || base == null
        ? null
        : new ReleasedMigrations(shown(trunk), at(files, git, List.of(base)));
  }

  /**
   * Those of a commit, and of the last one that it has in common with this work tree.
   *
   * @throws GateException where the ref means no commit
   */
  public static ReleasedMigrations of(NumberedFiles files, GitRepository git, String ref)
      throws GateException {
    String base = git.mergeBase("HEAD", ref);
    return new ReleasedMigrations(
        shown(ref), at(files, git, base == null ? List.of(ref) : List.of(ref, base)));
  }

  private static String shown(String ref) {
    return ref.replaceFirst("^refs/(?:heads|remotes)/", "");
  }

  private static List<NumberedFile> at(NumberedFiles files, GitRepository git, List<String> refs)
      throws GateException {
    Set<Path> found = new LinkedHashSet<>();
    for (String ref : refs) {
      for (Path directory : files.directories()) {
        for (Path file : git.files(ref, directory)) {
          found.add(inDirectory(file, directory, git));
        }
      }
    }
    return files.among(found);
  }

  /** As the directory is spelled: git spells it without links. */
  private static Path inDirectory(Path file, Path directory, GitRepository git)
      throws GateException {
    Path real = git.root().resolve(git.pathOf(directory));
    return file.startsWith(real) ? directory.resolve(real.relativize(file)) : file;
  }

  /** Whether the file was there. */
  public boolean has(NumberedFile file) {
    return files.stream().anyMatch(released -> released.path().equals(file.path()));
  }
}
