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
 * = value} in a source is a setting of Hibernate's for the model; files that end in {@code .xml}
 * are mapping files.
 */
final class OwnModels {
  private static final String SETTING = "// setting: ";

  private OwnModels() {}

  static List<ConformanceModel> all() throws IOException, URISyntaxException {
    URL root = OwnModels.class.getResource("/conformance/models");
    if (root == null) {
      throw new IOException("no models among the resources");
    }
    List<ConformanceModel> models = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of(root.toURI()))) {
      for (Path folder : folders.sorted().toList()) {
        models.add(model(folder));
      }
    }
    return models;
  }

  private static ConformanceModel model(Path folder) throws IOException {
    List<Path> sources = files(folder, ".java");
    Map<String, Path> mappings = new TreeMap<>();
    for (Path mapping : files(folder, ".xml")) {
      mappings.put(folder.relativize(mapping).toString().replace('\\', '/'), mapping);
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
}
