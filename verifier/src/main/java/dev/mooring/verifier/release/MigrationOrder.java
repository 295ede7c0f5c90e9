package dev.mooring.verifier.release;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.git.GitRepository;
import dev.mooring.verifier.replay.NumberedFile;
import dev.mooring.verifier.replay.NumberedFile.Kind;
import dev.mooring.verifier.replay.NumberedFiles;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a merge makes of versions: new migrations that come before released ones, and numbers that
 * are left out. Released is what the trunk has in git; without git nothing is alleged.
 */
public final class MigrationOrder {
  private final NumberedFiles numbered;
  private final Path directory;

  /** The order of a plan's migrations. */
  public MigrationOrder(ProjectContext project, UnitPlan plan) {
    this.numbered = NumberedFiles.of(project, plan);
    this.directory = project.projectDirectory().toAbsolutePath().normalize();
  }

  /** Warnings and notes; none where git knows nothing of a trunk. */
  public List<Finding> findings() {
    if (!isInRepository()) {
      return List.of();
    }
    try {
      List<NumberedFile> present = migrations(numbered.present());
      ReleasedMigrations released =
          present.size() < 2
              ? null
              : ReleasedMigrations.ofTrunk(numbered, GitRepository.of(directory));
      return released == null ? List.of() : findings(present, released);
    } catch (GateException e) {
      // No git, or a clone without the trunk: nobody can tell.
      return List.of();
    }
  }

  private List<Finding> findings(List<NumberedFile> present, ReleasedMigrations released) {
    List<NumberedFile> old = new ArrayList<>(migrations(released.files()));
    List<NumberedFile> fresh = new ArrayList<>();
    for (NumberedFile file : present) {
      boolean renamed = old.stream().anyMatch(before -> before.compareVersion(file.version()) == 0);
      if (!released.has(file) && !renamed) {
        fresh.add(file);
      }
    }
    if (old.isEmpty() || fresh.isEmpty()) {
      return List.of();
    }
    NumberedFile last = old.get(old.size() - 1);
    List<Finding> findings = new ArrayList<>();
    for (NumberedFile file : fresh) {
      if (file.compareVersion(last.version()) < 0 && !numbered.outOfOrder()) {
        findings.add(late(file, last, released.base()));
      }
    }
    Finding gap = gap(old, fresh);
    if (gap != null) {
      findings.add(gap);
    }
    return findings;
  }

  private static Finding late(NumberedFile file, NumberedFile last, String trunk) {
    return Finding.error(
            "migration.order",
            file.place(),
            file.path().getFileName()
                + " is new and comes before "
                + last.path().getFileName()
                + ", which "
                + trunk
                + " has: a database that ran that one refuses to be migrated, or goes without this",
            "mooring renumber (mvn mooring:renumber) moves it behind",
            "or set flyway.outOfOrder=true (spring.flyway.out-of-order=true) where the order does"
                + " not matter")
        .as(Level.WARNING)
        .at(file.place(), 0);
  }

  /** Only where all numbers up to the first new one were used: then a hole is no habit. */
  private static @Nullable Finding gap(List<NumberedFile> old, List<NumberedFile> fresh) {
    BigInteger expected = null;
    for (NumberedFile file : old) {
      BigInteger number = number(file);
      if (number == null || (expected != null && !number.equals(expected))) {
        return null;
      }
      expected = number.add(BigInteger.ONE);
    }
    if (old.size() < 3 || expected == null) {
      return null;
    }
    for (NumberedFile file : fresh) {
      BigInteger number = number(file);
      if (number == null) {
        return null;
      }
      if (number.compareTo(expected) > 0) {
        return Finding.error(
                "migration.gap",
                file.place(),
                file.path().getFileName()
                    + " leaves out version "
                    + expected
                    + ", the first one that is: a migration that takes it later comes too late for"
                    + " databases that ran this",
                "mooring renumber --files " + behind(fresh, file) + " closes the gap")
            .as(Level.NOTE)
            .at(file.place(), 0);
      }
      if (number.equals(expected)) {
        expected = expected.add(BigInteger.ONE);
      }
    }
    return null;
  }

  private static String behind(List<NumberedFile> fresh, NumberedFile first) {
    return fresh.stream()
        .filter(file -> file.compareTo(first) >= 0)
        .map(NumberedFile::place)
        .collect(Collectors.joining(","));
  }

  private static @Nullable BigInteger number(NumberedFile file) {
    return file.version().matches("\\d+") ? new BigInteger(file.version()) : null;
  }

  private static List<NumberedFile> migrations(List<NumberedFile> files) {
    return files.stream()
        .filter(file -> file.kind() == Kind.VERSIONED || file.kind() == Kind.CODE)
        .toList();
  }

  /** Without asking git, which takes a moment. */
  private boolean isInRepository() {
    for (@Nullable Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }
}
