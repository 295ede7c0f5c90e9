package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.replay.NumberedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's files with a version in their name, whatever is wrong with their versions. */
public final class NumberedFiles {
  private final ProjectContext project;
  private final MigrationSettings settings;
  private final Set<Path> directories = new LinkedHashSet<>();
  private final Set<Path> sources = new LinkedHashSet<>();

  private NumberedFiles(ProjectContext project, UnitPlan plan) {
    this.project = project;
    this.settings = new MigrationSettings(plan);
    for (String text : settings.locations()) {
      add(MigrationLocation.of(text, project, plan.dialect()));
    }
  }

  /** The files of a plan's migrations; those in jars are nobody's to touch. */
  public static NumberedFiles of(ProjectContext project, UnitPlan plan) {
    return new NumberedFiles(project, plan);
  }

  /**
   * The same with those for other engines, where a directory is called like the engine.
   *
   * @param engines whether an engine is called that
   */
  public static NumberedFiles ofAllEngines(
      ProjectContext project, UnitPlan plan, Predicate<String> engines) throws GateException {
    NumberedFiles files = new NumberedFiles(project, plan);
    for (Path directory : List.copyOf(files.directories)) {
      for (@Nullable Path at = directory; at != null; at = at.getParent()) {
        Path above = at.getParent();
        if (above != null && engines.test(String.valueOf(at.getFileName()))) {
          files.addOthers(above, at.relativize(directory), engines);
          break;
        }
      }
    }
    return files;
  }

  private void addOthers(Path above, Path below, Predicate<String> named) throws GateException {
    try (Stream<Path> engines = Files.list(above)) {
      engines
          .filter(engine -> named.test(String.valueOf(engine.getFileName())))
          .map(engine -> engine.resolve(below).normalize())
          .filter(Files::isDirectory)
          .sorted()
          .forEach(directories::add);
    } catch (IOException e) {
      throw unreadable(above, e);
    }
  }

  private void add(MigrationLocation location) {
    Path directory = location.directory();
    Path output = project.classOutput();
    // What lies among class files is a copy, or generated.
    if (directory != null && (output == null || !directory.startsWith(output))) {
      directories.add(directory);
    }
    for (Path source : location.sourceDirectories()) {
      if (Files.isDirectory(source)) {
        sources.add(source);
      }
    }
  }

  private GateException unreadable(Path directory, IOException problem) {
    return new GateException(
        Finding.error(
            "migration.unreadable",
            Places.of(project, directory),
            "migrations cannot be read: " + problem,
            "make the directory and its files readable"));
  }

  /** Where they lie; only directories that exist. */
  public List<Path> directories() {
    List<Path> all = new ArrayList<>(directories);
    all.addAll(sources);
    return all;
  }

  /**
   * Those that are there, by version and name.
   *
   * @throws GateException where a directory cannot be read
   */
  public List<NumberedFile> present() throws GateException {
    Set<Path> files = new TreeSet<>();
    for (Path directory : directories()) {
      try {
        files.addAll(MigrationScan.below(directory).values());
      } catch (IOException e) {
        throw unreadable(directory, e);
      }
    }
    return among(files);
  }

  /** Those among any files, by version and name. */
  public List<NumberedFile> among(Collection<Path> files) {
    List<NumberedFile> numbered = new ArrayList<>();
    for (Path file : files) {
      NumberedFile one = of(file.toAbsolutePath().normalize());
      if (one != null) {
        numbered.add(one);
      }
    }
    numbered.sort(null);
    return numbered;
  }

  /** Whether Flyway runs migrations that come after later ones. */
  public boolean outOfOrder() {
    return settings.significant().getOrDefault("flyway.outOfOrder", "").equalsIgnoreCase("true");
  }

  private @Nullable NumberedFile of(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".java") || name.endsWith(".kt")) {
      return name.startsWith("V") ? of(Kind.CODE, file, name, "V", "__") : null;
    }
    if (settings.suffixes().stream().noneMatch(name::endsWith)) {
      return null;
    }
    NumberedFile found =
        of(Kind.VERSIONED, file, name, settings.versionedPrefix(), settings.separator());
    if (found == null) {
      found = of(Kind.BASELINE, file, name, settings.baselinePrefix(), settings.separator());
    }
    return found == null
        ? of(Kind.UNDO, file, name, settings.undoPrefix(), settings.separator())
        : found;
  }

  private @Nullable NumberedFile of(
      Kind kind, Path file, String name, String prefix, String separator) {
    int end = name.indexOf(separator, prefix.length());
    if (!name.startsWith(prefix) || end < 0) {
      return null;
    }
    String version = name.substring(prefix.length(), end);
    return MigrationVersion.parse(version) == null
        ? null
        : new NumberedFile(
            kind, file, Places.of(project, file), prefix, version, name.substring(end));
  }
}
