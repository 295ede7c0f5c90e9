package dev.mooring.processor.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Small models, one folder each below {@code resources/conformance}. A line {@code // setting: name
 * = value} in a source is a setting of Hibernate's for the model. A line that ends in {@code //
 * since 7.0} or {@code // until 7.4} is left out of what another Hibernate compiles, and where that
 * is all of the line, so is the file. Files that end in {@code .xml} are mapping files.
 */
final class OwnModels {
  private static final String SETTING = "// setting: ";

  private OwnModels() {}

  static List<ConformanceModel> all() throws IOException, URISyntaxException {
    List<ConformanceModel> models = new ArrayList<>();
    try (Stream<Path> folders = Files.list(root())) {
      for (Path folder : folders.sorted().toList()) {
        ConformanceModel model = model(folder);
        if (!model.sources().isEmpty()) {
          models.add(model);
        }
      }
    }
    return models;
  }

  private static Path root() throws IOException, URISyntaxException {
    String elsewhere = System.getProperty("conformance.models");
    if (elsewhere != null) {
      return Path.of(elsewhere);
    }
    URL root = OwnModels.class.getResource("/conformance/models");
    if (root == null) {
      throw new IOException("no models among the resources");
    }
    return Path.of(root.toURI());
  }

  private static ConformanceModel model(Path folder) throws IOException {
    Map<String, Path> mappings = new TreeMap<>();
    for (Path mapping : files(folder, ".xml")) {
      mappings.put(folder.relativize(mapping).toString().replace('\\', '/'), mapping);
    }
    List<Path> sources = new ArrayList<>();
    for (Path file : files(folder, ".java")) {
      List<String> lines = Files.readAllLines(file);
      if (lines.stream().allMatch(HibernateInUse::understands)) {
        sources.add(file);
      } else if (lines.stream()
          .filter(line -> line.startsWith("// "))
          .allMatch(HibernateInUse::understands)) {
        sources.add(without(file, lines));
      }
    }
    Map<String, String> settings = new HashMap<>();
    for (Path source : sources) {
      for (String line : Files.readAllLines(source)) {
        int equals = line.indexOf('=');
        if (line.startsWith(SETTING) && equals > 0) {
          settings.put(
              line.substring(SETTING.length(), equals).strip(), line.substring(equals + 1).strip());
        }
      }
    }
    return new ConformanceModel(
        folder.getFileName().toString(), sources, List.of("model"), settings, mappings);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Path without(Path file, List<String> lines) throws IOException {
    Path folder = Files.createTempDirectory("model");
    Path copy = folder.resolve(file.getFileName().toString());
    Files.write(copy, lines.stream().filter(HibernateInUse::understands).toList());
    folder.toFile().deleteOnExit();
    copy.toFile().deleteOnExit();
    return copy;
  }
}
