package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the documents of Spring's {@code application.*}, weakest first: the root before {@code
 * config/}, YAML before properties, and those of a profile only where it is active.
 *
 * <p>Profiles that the project names for Mooring override the base documents, as they do in Spring.
 * Those that {@code spring.profiles.active} turns on, often a developer's default, only add what
 * the base leaves open.
 */
final class SpringFiles {
  private static final List<String> FOLDERS = List.of("", "config/");
  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "properties");
  private static final String ON_PROFILE = "spring.config.activate.onprofile";
  private static final String ON_PLATFORM = "spring.config.activate.oncloudplatform";
  private static final String OLD_ON_PROFILE = "spring.profiles";

  private final ProjectFiles files;
  private final Problems problems;
  private final SpringProperties.Environment environment;

  SpringFiles(ProjectFiles files, Problems problems, SpringProperties.Environment environment) {
    this.files = files;
    this.problems = problems;
    this.environment = environment;
  }

  /**
   * @param stated the profiles that the project names for Mooring, with commas
   */
  SpringProperties read(@Nullable Stated stated) {
    List<ConfigFile> found = find("application");
    if (found.isEmpty()) {
      found = dependencies();
    }
    List<List<Property>> base = new ArrayList<>();
    List<List<Property>> conditional = new ArrayList<>();
    for (ConfigFile file : found) {
      for (List<Property> document : documents(file)) {
        (condition(document) == null ? base : conditional).add(document);
      }
    }
    Set<String> active = active(stated, base);
    List<List<Property>> profiled = new ArrayList<>();
    for (List<Property> document : conditional) {
      addIfActive(document, active, profiled);
    }
    for (String profile : active) {
      for (ConfigFile file : find("application-" + profile)) {
        for (List<Property> document : documents(file)) {
          addIfActive(document, active, profiled);
        }
      }
    }
    List<List<Property>> all = new ArrayList<>(stated == null ? profiled : base);
    all.addAll(stated == null ? base : profiled);
    return new SpringProperties(all, environment);
  }

  private List<ConfigFile> find(String name) {
    List<ConfigFile> found = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String extension : EXTENSIONS) {
        @Nullable ConfigFile file = files.ownResource(folder + name + "." + extension);
        if (file != null) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** What a shared module brings, where this one has no file of its own. */
  private List<ConfigFile> dependencies() {
    List<ConfigFile> found = new ArrayList<>();
    for (String extension : EXTENSIONS) {
      @Nullable ConfigFile file = files.dependencyResource("application." + extension);
      if (file != null) {
        found.add(file);
      }
    }
    return found;
  }

  private List<List<Property>> documents(ConfigFile file) {
    return file.label().endsWith(".properties")
        ? PropertiesReader.read(file, problems)
        : YamlReader.read(file, problems);
  }

  /** The profile expression a document depends on; {@code null} for a base document. */
  private static @Nullable String condition(List<Property> document) {
    List<String> expressions = new ArrayList<>();
    for (Property property : document) {
      String name = property.canonical();
      if (name.equals(ON_PLATFORM)) {
        return "";
      }
      int index = name.indexOf('[');
      String plain = index < 0 ? name : name.substring(0, index);
      if (plain.equals(ON_PROFILE) || plain.equals(OLD_ON_PROFILE)) {
        expressions.add(property.value().value());
      }
    }
    return expressions.isEmpty() ? null : String.join(",", expressions);
  }

  private static void addIfActive(
      List<Property> document, Set<String> active, List<List<Property>> into) {
    @Nullable String condition = condition(document);
    if (condition == null || Profiles.accepts(condition, active)) {
      into.add(document);
    }
  }

  private Set<String> active(@Nullable Stated stated, List<List<Property>> base) {
    Set<String> active = new LinkedHashSet<>();
    if (stated != null) {
      add(Layer.split(stated), active);
    } else {
      SpringProperties properties = new SpringProperties(base, environment);
      add(properties.list("spring.profiles.active"), active);
      add(properties.list("spring.profiles.include"), active);
    }
    if (active.isEmpty()) {
      active.add("default");
    }
    return active;
  }

  private static void add(@Nullable List<Stated> names, Set<String> active) {
    if (names != null) {
      for (Stated name : names) {
        if (!SpringProperties.isUnresolved(name.value())) {
          active.add(name.value());
        }
      }
    }
  }
}
