package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.replay.MigrationSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a new migration belongs among the project's locations. */
final class CandidateDirectory {
  private final Path root;
  private final Set<Path> directories = new LinkedHashSet<>();

  CandidateDirectory(ProjectContext project, UnitPlan plan) {
    this.root = project.projectDirectory().toAbsolutePath().normalize();
    for (String text : MigrationFile.directories(plan)) {
      Path directory = root.resolve(withoutWildcards(text)).normalize();
      if (directory.startsWith(root)) {
        directories.add(directory);
      }
    }
  }

  /**
   * The directory that was named, else that of the last migration, else the only one.
   *
   * @param named by the user; {@code null} for none
   * @throws GateException with {@code generate.directory} where it cannot be told
   */
  Path choose(MigrationSet migrations, @Nullable Path named) throws GateException {
    if (named != null) {
      Path whole = root.resolve(named).normalize();
      if (directories.stream().noneMatch(whole::startsWith)) {
        throw problem("Flyway does not look for migrations in " + shown(whole));
      }
      return whole;
    }
    List<MigrationSet.Versioned> versioned = migrations.versioned();
    if (!versioned.isEmpty()) {
      Path last = root.resolve(versioned.get(versioned.size() - 1).place()).getParent();
      if (last != null && directories.stream().anyMatch(last::startsWith)) {
        return last;
      }
    }
    if (directories.size() != 1) {
      throw problem(
          directories.isEmpty()
              ? "no directory of this project holds its migrations"
              : "migrations may lie in several directories");
    }
    return directories.iterator().next();
  }

  private GateException problem(String message) {
    List<String> ways = new ArrayList<>();
    directories.forEach(directory -> ways.add("--directory " + shown(directory)));
    if (ways.isEmpty()) {
      ways.add("mooring.toml: [migrations] locations = [\"filesystem:db/migration\"]");
    }
    return new GateException(
        Finding.error("generate.directory", "", message, ways.toArray(String[]::new)));
  }

  private String shown(Path directory) {
    Path below = directory.startsWith(root) ? root.relativize(directory) : directory;
    return below.toString().replace('\\', '/');
  }

  private static String withoutWildcards(String path) {
    int wildcard = path.replace('?', '*').indexOf('*');
    return wildcard < 0 ? path : path.substring(0, Math.max(0, path.lastIndexOf('/', wildcard)));
  }
}
