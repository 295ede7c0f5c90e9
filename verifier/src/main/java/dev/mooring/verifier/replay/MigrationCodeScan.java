package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.verifier.replay.MigrationNames.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds migrations that are code among the classes of an application, by their names. */
final class MigrationCodeScan {
  private static final String CLASS = ".class";

  private final ProjectContext project;
  private final MigrationNames names;
  private final MigrationClasses classes;
  private final Map<String, Migration> found = new LinkedHashMap<>();

  MigrationCodeScan(ProjectContext project, MigrationNames names, MigrationClasses classes) {
    this.project = project;
    this.names = names;
    this.classes = classes;
  }

  /**
   * All below the locations, none twice.
   *
   * @throws GateException where one cannot be read or is not compiled
   */
  List<Migration> of(List<MigrationLocation> locations) throws GateException {
    for (MigrationLocation location : locations) {
      MigrationLocation.Code code = location.code();
      if (code != null) {
        try {
          compiled(location, code.path());
          refuseUncompiled(location, code.path());
        } catch (IOException e) {
          throw new GateException(
              Finding.error(
                  "migration.unreadable",
                  location.text(),
                  "classes cannot be read from " + location.text() + ": " + e,
                  "make the directory and its files readable"));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private void compiled(MigrationLocation location, String path) throws IOException {
    List<Path> roots = new ArrayList<>();
    roots.add(classes.classOutput());
    roots.addAll(classes.classpath());
    for (Path root : roots) {
      Path directory = root.resolve(path);
      if (Files.isDirectory(directory)) {
        for (Map.Entry<String, Path> file : MigrationScan.below(directory).entrySet()) {
          String place = Places.of(project, file.getValue());
          // Compilers differ in the bytes of a class file: what was released counts by its name.
          add(location, path, file.getKey(), place, "");
        }
      }
    }
    Path archive = location.archive();
    if (archive != null) {
      try (ZipFile zip = new ZipFile(archive.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          if (entry.getName().startsWith(path + "/")) {
            String place = Places.of(project, archive) + "!/" + entry.getName();
            String relative = entry.getName().substring(path.length() + 1);
            add(location, path, relative, place, Long.toHexString(entry.getCrc()));
          }
        }
      }
    }
  }

  private void add(
      MigrationLocation location, String path, String relative, String place, String text)
      throws IOException {
    String fileName = relative.substring(relative.lastIndexOf('/') + 1);
    if (!relative.endsWith(CLASS) || !names.isCode(fileName) || !location.admits(relative)) {
      return;
    }
    String stem = relative.substring(0, relative.length() - CLASS.length());
    String type = (path + "/" + stem).replace('/', '.');
    Meaning meaning = MigrationNames.ofCode(type.substring(type.lastIndexOf('.') + 1));
    Migration.Kind kind = meaning.kind();
    if (kind != null && !found.containsKey(type)) {
      Path source = source(location, stem);
      found.put(
          type,
          source == null
              ? new Migration(kind, relative, meaning.version(), place, text, type)
              : new Migration(
                  kind,
                  stem + extension(source),
                  meaning.version(),
                  Places.of(project, source),
                  MigrationScan.text(Files.readAllBytes(source)),
                  type));
    }
  }

  private static @Nullable Path source(MigrationLocation location, String stem) {
    for (Path directory : location.sourceDirectories()) {
      for (String extension : List.of(".java", ".kt")) {
        Path source = directory.resolve(stem + extension);
        if (Files.isRegularFile(source)) {
          return source;
        }
      }
    }
    return null;
  }

  private static String extension(Path source) {
    String name = source.toString();
    return name.substring(name.lastIndexOf('.'));
  }

  private void refuseUncompiled(MigrationLocation location, String path)
      throws IOException, GateException {
    for (Path directory : location.sourceDirectories()) {
      if (!Files.isDirectory(directory)) {
        continue;
      }
      for (Map.Entry<String, Path> file : MigrationScan.below(directory).entrySet()) {
        String relative = file.getKey();
        int dot = relative.lastIndexOf('.');
        String place = Places.of(project, file.getValue());
        if (names.isCode(relative.substring(relative.lastIndexOf('/') + 1))
            && location.admits(relative)
            && !found.containsKey((path + "/" + relative.substring(0, dot)).replace('/', '.'))) {
          throw new GateException(
              Finding.error(
                      "migration.java",
                      place,
                      place + " is not compiled, so that it cannot run",
                      "mvn compile")
                  .at(place, 0));
        }
      }
    }
  }
}
