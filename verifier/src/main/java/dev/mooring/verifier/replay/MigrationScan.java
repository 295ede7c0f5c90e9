package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.verifier.replay.MigrationNames.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds the files that Flyway would find, without Flyway. */
final class MigrationScan {
  private final ProjectContext project;
  private final MigrationSettings settings;
  private final MigrationNames names;
  private final Map<Path, byte[]> files = new TreeMap<>();
  private final List<Migration> found = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> code = new LinkedHashSet<>();
  private final Set<Path> archives = new LinkedHashSet<>();
  private final @Nullable MigrationClasses classes;

  private MigrationScan(
      ProjectContext project, MigrationSettings settings, @Nullable MigrationClasses classes) {
    this.project = project;
    this.settings = settings;
    this.names = new MigrationNames(settings);
    this.classes = classes;
  }

  /**
   * The project's migrations.
   *
   * @param classes where those that are code may be looked for; {@code null} where no code runs
   * @throws GateException where a file or directory cannot be read, or two migrations have one
   *     version
   */
  static MigrationSet of(
      ProjectContext project,
      MigrationSettings settings,
      List<MigrationLocation> locations,
      @Nullable MigrationClasses classes)
      throws GateException {
    MigrationScan scan = new MigrationScan(project, settings, classes);
    for (MigrationLocation location : locations) {
      scan.location(location);
      for (Path directory : location.sourceDirectories()) {
        scan.code(directory);
      }
    }
    String setting = settings.code(classes != null);
    if (setting != null) {
      scan.code.add(setting);
    }
    if (classes != null) {
      scan.found.addAll(new MigrationCodeScan(project, scan.names, classes).of(locations));
    }
    scan.refuseTwins();
    return new MigrationSet(
        scan.found,
        settings.significant(),
        scan.findings,
        List.copyOf(scan.code),
        List.copyOf(scan.archives));
  }

  private void location(MigrationLocation location) throws GateException {
    Path directory = location.directory();
    Path archive = location.archive();
    try {
      if (directory != null) {
        Map<String, Path> below = below(directory);
        for (Map.Entry<String, Path> file : below.entrySet()) {
          if (location.admits(file.getKey()) && files.put(file.getValue(), new byte[0]) == null) {
            Path configuration = below.get(file.getKey() + ".conf");
            file(
                file.getKey(),
                place(file.getValue()),
                () -> Files.readAllBytes(file.getValue()),
                () -> configuration == null ? new byte[0] : Files.readAllBytes(configuration));
          }
        }
      } else if (archive != null) {
        archive(location, archive);
      }
    } catch (IOException e) {
      throw new GateException(
          Finding.error(
              "migration.unreadable",
              location.text(),
              "migrations cannot be read from " + location.text() + ": " + e,
              "make the directory and its files readable"));
    }
  }

  static Map<String, Path> below(Path directory) throws IOException {
    Map<String, Path> below = new TreeMap<>();
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            below.put(directory.relativize(file).toString().replace('\\', '/'), file);
            return FileVisitResult.CONTINUE;
          }
        });
    return below;
  }

  private void archive(MigrationLocation location, Path archive) throws IOException {
    String prefix = location.path() + "/";
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      archives.add(archive);
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith(prefix)) {
          String relative = name.substring(prefix.length());
          if (location.admits(relative)) {
            file(
                relative,
                place(archive) + "!/" + name,
                () -> bytes(zip, name),
                () -> bytes(zip, name + ".conf"));
          }
        }
      }
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private interface Content {
    byte[] read() throws IOException;
  }

  private void file(String relative, String place, Content content, Content configuration)
      throws IOException {
    String fileName = relative.substring(relative.lastIndexOf('/') + 1);
    if (names.isCode(fileName)) {
      if (classes == null) {
        code.add(place);
      }
      return;
    }
    Meaning meaning = names.of(fileName);
    if (meaning.wrong() != null) {
      findings.add(
          Finding.error(
                  "migration.name",
                  place,
                  "Flyway passes over " + fileName + ": its name " + meaning.wrong(),
                  "rename it: "
                      + settings.versionedPrefix()
                      + "2"
                      + settings.separator()
                      + "what_it_does"
                      + settings.suffixes().get(0))
              .as(Level.WARNING)
              .at(place, 0));
    }
    Migration.Kind kind = meaning.kind();
    if (kind != null) {
      byte[] script = configuration.read();
      String text = text(content.read()) + (script.length == 0 ? "" : "\0" + text(script));
      Migration migration = new Migration(kind, relative, meaning.version(), place, text, null);
      found.add(migration);
      Finding waiting = settings.locksInTransaction() ? WaitingStatement.of(migration) : null;
      if (waiting != null) {
        findings.add(waiting);
      }
    }
  }

  /** ISO-8859-1 keeps every byte of whatever encoding it really is. */
  static String text(byte[] bytes) {
    Charset charset = StandardCharsets.ISO_8859_1;
    return new String(bytes, charset).replace("\r\n", "\n");
  }

  private void code(Path directory) throws GateException {
    if (classes == null && Files.isDirectory(directory)) {
      try {
        for (Map.Entry<String, Path> file : below(directory).entrySet()) {
          if (names.isCode(String.valueOf(file.getValue().getFileName()))) {
            code.add(place(file.getValue()));
          }
        }
      } catch (IOException e) {
        throw new GateException(
            Finding.error(
                "migration.unreadable", place(directory), "migrations cannot be read: " + e));
      }
    }
  }

  private void refuseTwins() throws GateException {
    Map<String, Migration> first = new LinkedHashMap<>();
    List<Finding> twins = new ArrayList<>();
    for (Migration file : found) {
      String key =
          switch (file.kind()) {
            case VERSIONED, BASELINE -> file.kind() + " " + file.version();
            case REPEATABLE -> file.fileName();
            case CALLBACK -> file.place();
          };
      Migration other = first.putIfAbsent(key, file);
      if (other != null) {
        twins.add(
            Finding.error(
                    "migration.version",
                    file.place(),
                    file.version() == null
                        ? other.place() + " and " + file.place() + " have one name"
                        : other.place()
                            + " and "
                            + file.place()
                            + " both have version "
                            + file.version(),
                    "give the one that is not released yet the next free version",
                    "which mooring renumber (mvn mooring:renumber) does")
                .at(file.place(), 0));
      }
    }
    if (!twins.isEmpty()) {
      throw new GateException(twins);
    }
  }

  private String place(Path file) {
    return Places.of(project, file);
  }
}
