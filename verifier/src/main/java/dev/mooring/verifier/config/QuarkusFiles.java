package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects Quarkus' properties, weakest first: YAML over properties, then what is stated for an
 * active profile, as {@code %prod.…} or in {@code application-prod.*}.
 *
 * <p>Where the project names no profiles for Mooring, {@code prod} is active, as it is in a
 * packaged application.
 */
final class QuarkusFiles {
  private static final String DEFAULT = "prod";
  private static final List<String> EXTENSIONS = List.of("properties", "yml", "yaml");

  private final ProjectFiles files;
  private final Problems problems;
  private final SpringProperties.Environment environment;

  QuarkusFiles(ProjectFiles files, Problems problems, SpringProperties.Environment environment) {
    this.files = files;
    this.problems = problems;
    this.environment = environment;
  }

  /**
   * @param stated the profiles that the project names for Mooring, with commas
   */
  SpringProperties read(@Nullable Stated stated) {
    Set<String> active = new LinkedHashSet<>();
    if (stated == null) {
      active.add(DEFAULT);
    } else {
      Layer.split(stated).forEach(profile -> active.add(profile.value()));
    }
    List<List<Property>> base = new ArrayList<>();
    List<List<Property>> profiled = new ArrayList<>();
    collect("application", active, base, profiled);
    if (!mentionsQuarkus(base) && !mentionsQuarkus(profiled)) {
      return new SpringProperties(List.of(), environment);
    }
    for (String profile : active) {
      collect("application-" + profile, active, profiled, profiled);
    }
    base.addAll(profiled);
    return new SpringProperties(base, environment);
  }

  private static boolean mentionsQuarkus(List<List<Property>> documents) {
    return documents.stream()
        .flatMap(List::stream)
        .anyMatch(
            property ->
                !property.elements().isEmpty() && property.elements().get(0).equals("quarkus"));
  }

  private void collect(
      String name, Set<String> active, List<List<Property>> base, List<List<Property>> profiled) {
    for (String extension : EXTENSIONS) {
      @Nullable ConfigFile file = files.ownResource(name + "." + extension);
      if (file == null) {
        continue;
      }
      List<Property> plain = new ArrayList<>();
      List<Property> chosen = new ArrayList<>();
      List<List<Property>> documents =
          extension.equals("properties")
              ? PropertiesReader.read(file, problems)
              : YamlReader.read(file, problems);
      for (List<Property> document : documents) {
        for (Property property : document) {
          sort(property, active, plain, chosen);
        }
      }
      base.add(plain);
      profiled.add(chosen);
    }
  }

  private static void sort(
      Property property, Set<String> active, List<Property> plain, List<Property> chosen) {
    String first = property.elements().isEmpty() ? "" : property.elements().get(0);
    if (!first.startsWith("%")) {
      plain.add(property);
    } else if (isActive(first.substring(1), active)) {
      chosen.add(
          new Property(
              property.elements().subList(1, property.elements().size()), property.value()));
    }
  }

  /** {@code prod} or {@code {prod,staging}}. */
  private static boolean isActive(String profiles, Set<String> active) {
    String list =
        profiles.startsWith("{") && profiles.endsWith("}")
            ? profiles.substring(1, profiles.length() - 1)
            : profiles;
    for (String profile : list.split(",", -1)) {
      if (active.contains(profile.strip())) {
        return true;
      }
    }
    return false;
  }
}
