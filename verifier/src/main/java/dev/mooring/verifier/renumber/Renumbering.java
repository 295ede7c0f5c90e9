package dev.mooring.verifier.renumber;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.config.Dialects;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.git.GitRepository;
import dev.mooring.verifier.migration.Numbering;
import dev.mooring.verifier.release.ReleasedMigrations;
import dev.mooring.verifier.replay.NumberedFile;
import dev.mooring.verifier.replay.NumberedFile.Kind;
import dev.mooring.verifier.replay.NumberedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Moves the migrations that are not released yet behind the last one that is. */
public final class Renumbering {
  private final RenumberRequest request;
  private final NewVersions versions;

  /**
   * A renumbering.
   *
   * @param now what versions that are points in time are made of
   */
  public Renumbering(RenumberRequest request, LocalDateTime now) {
    this.request = request;
    this.versions = new NewVersions(new Numbering(now));
  }

  /**
   * Renames the files, unless it is a dry run.
   *
   * @return what was, or would be, renamed; empty where every migration is in its place
   * @throws GateException where it cannot be told what is released, or a file cannot be renamed;
   *     nothing has moved then
   */
  public List<Move> run() throws GateException {
    try (FileClasspath classpath = new FileClasspath(request.classpath())) {
      ProjectContext context = context(classpath);
      UnitPlan plan = ProjectConfiguration.plan(context);
      NumberedFiles numbered = NumberedFiles.ofAllEngines(context, plan, Dialects::isKnown);
      List<Move> moves = request.files().isEmpty() ? sinceRelease(numbered) : named(numbered);
      Moves files = new Moves(moves);
      if (request.dryRun()) {
        files.check();
      } else {
        files.run();
      }
      return moves;
    }
  }

  /** What to say when it is done. */
  public static String summary(List<Move> moves, boolean dryRun) {
    if (moves.isEmpty()) {
      return "every migration is in its place";
    }
    String files = moves.size() == 1 ? "1 file" : moves.size() + " files";
    return dryRun
        ? files + " would be renamed"
        : files + " renamed; compile, which writes the lock anew";
  }

  private ProjectContext context(FileClasspath classpath) {
    Map<String, String> options = new TreeMap<>(request.options());
    if (!request.migrations().isEmpty()) {
      options.put(
          "migrations",
          String.join(
              ",",
              request.migrations().stream()
                  .map(directory -> "filesystem:" + directory.toAbsolutePath().normalize())
                  .toList()));
    }
    options.put("lock", "check");
    options.remove("baseline");
    return new ProjectContext(
        request.project(),
        request.classOutput(),
        request.state(),
        Cache.directory(),
        options,
        /* ci= */ true,
        classpath);
  }

  private List<Move> sinceRelease(NumberedFiles numbered) throws GateException {
    GitRepository git = GitRepository.of(request.project());
    String ref = request.ref() == null ? git.trunk() : request.ref();
    if (ref == null) {
      throw new GateException(
          Finding.error(
              "renumber.base",
              "git",
              "git knows no branch main or master here: nobody can tell what is released",
              "--base REF names the branch that others build on",
              "or --files names the migrations to move"));
    }
    ReleasedMigrations released = ReleasedMigrations.of(numbered, git, ref);
    List<NumberedFile> fresh =
        numbered.present().stream().filter(file -> !released.has(file)).toList();
    String fork = git.mergeBase("HEAD", ref);
    if (fork != null) {
      refuseRenamed(fresh, ReleasedMigrations.of(numbered, git, fork), released.base());
    }
    return moves(versions.behind(spelled(released.files()), migrations(fresh)), fresh);
  }

  /** A released migration that lost its name is still released. */
  private static void refuseRenamed(List<NumberedFile> fresh, ReleasedMigrations had, String base)
      throws GateException {
    for (NumberedFile old : migrations(had.files())) {
      for (NumberedFile file : migrations(fresh)) {
        if (!Files.exists(old.path()) && old.compareVersion(file.version()) == 0) {
          throw new GateException(
              Finding.error(
                      "renumber.released",
                      file.place(),
                      base
                          + " has "
                          + old.place()
                          + ", which is gone here: "
                          + file.place()
                          + " is the same under another name; nothing was moved",
                      "give it its old name back",
                      "or --files names the migrations to move")
                  .at(file.place(), 0));
        }
      }
    }
  }

  private List<Move> named(NumberedFiles numbered) throws GateException {
    List<NumberedFile> present = numbered.present();
    List<NumberedFile> chosen = new ArrayList<>();
    List<NumberedFile> others = new ArrayList<>(present);
    for (Path path : request.files()) {
      Path whole = request.base().resolve(path).toAbsolutePath().normalize();
      NumberedFile file =
          present.stream().filter(one -> isSame(one.path(), whole)).findFirst().orElse(null);
      if (file == null || !isMigration(file)) {
        throw new GateException(
            Finding.error(
                "renumber.files",
                path.toString(),
                path + " is none of the project's versioned migrations",
                "name files such as db/V7__visits.sql, with commas between them"));
      }
      chosen.add(file);
    }
    others.removeAll(chosen);
    chosen.sort(null);
    return moves(versions.following(spelled(others), chosen), present);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || (Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> spelled(List<NumberedFile> files) {
    return files.stream()
        .filter(file -> file.kind() != Kind.UNDO)
        .map(NumberedFile::version)
        .toList();
  }

  private static List<NumberedFile> migrations(List<NumberedFile> files) {
    return files.stream().filter(Renumbering::isMigration).toList();
  }

  private static boolean isMigration(NumberedFile file) {
    return file.kind() == Kind.VERSIONED || file.kind() == Kind.CODE;
  }

  /** With what belongs to them: undo scripts and settings of a single script. */
  private static List<Move> moves(Map<NumberedFile, String> versions, List<NumberedFile> movable)
      throws GateException {
    List<Move> moves = new ArrayList<>();
    for (Map.Entry<NumberedFile, String> moved : versions.entrySet()) {
      NumberedFile file = moved.getKey();
      if (file.kind() == Kind.CODE) {
        throw new GateException(code(file, moved.getValue()));
      }
      add(moves, file, moved.getValue());
      for (NumberedFile undo : undos(file, movable)) {
        add(moves, undo, moved.getValue());
      }
    }
    return moves;
  }

  private static Finding code(NumberedFile file, String version) {
    return Finding.error(
            "renumber.code",
            file.place(),
            file.place() + " is code, whose class has the name of its file; nothing was moved",
            "rename the class to "
                + file.prefix()
                + version
                + file.rest().replaceFirst("[.][a-z]+$", "")
                + " by hand, then renumber the others")
        .at(file.place(), 0);
  }

  /** Those of its description, else the only one of its version. */
  private static List<NumberedFile> undos(NumberedFile file, List<NumberedFile> movable) {
    List<NumberedFile> undos =
        movable.stream()
            .filter(one -> one.kind() == Kind.UNDO)
            .filter(one -> one.compareVersion(file.version()) == 0)
            .toList();
    List<NumberedFile> named =
        undos.stream().filter(undo -> undo.rest().equals(file.rest())).toList();
    long rivals =
        movable.stream()
            .filter(Renumbering::isMigration)
            .filter(one -> one.compareVersion(file.version()) == 0)
            .count();
    return !named.isEmpty() || rivals > 1 ? named : undos;
  }

  private static void add(List<Move> moves, NumberedFile file, String version) {
    moves.add(new Move(file.path(), file.as(version), file.place()));
    Path configuration = beside(file.path());
    if (Files.exists(configuration)) {
      moves.add(new Move(configuration, beside(file.as(version)), file.place() + ".conf"));
    }
  }

  private static Path beside(Path script) {
    return script.resolveSibling(script.getFileName() + ".conf");
  }
}
