package dev.mooring.processor.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Sources that Hibernate and Mooring turn into a schema each.
 *
 * @param name as reports call it
 * @param sources all that is compiled together, which may hold other models too
 * @param packages the packages whose mapped types make this model, their sub-packages not included
 * @param settings Hibernate's settings for it
 * @param mappings its mapping files, by their names as resources
 */
record ConformanceModel(
    String name,
    List<Path> sources,
    List<String> packages,
    Map<String, String> settings,
    Map<String, Path> mappings) {

  ConformanceModel(
      String name, List<Path> sources, List<String> packages, Map<String, String> settings) {
    this(name, sources, packages, settings, Map.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
