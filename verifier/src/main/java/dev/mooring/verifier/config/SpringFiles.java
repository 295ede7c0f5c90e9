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
 * <p>{@code spring.config.import} is followed within the project.
 *
 * <p>Profiles that the project names for Mooring override the base documents, as they do in Spring.
 * Those that {@code spring.profiles.active} turns on, often a developer's default, only add what
 * the base leaves open.
 */
final class SpringFiles {
  private static final List<String> FOLDERS = List.of("", "config/");
  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "properties");

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
    List<SpringDocument> base = new ArrayList<>();
    List<SpringDocument> conditional = new ArrayList<>();
    SpringImports imports = new SpringImports(files, problems);
    for (ConfigFile file : found) {
      collect(file, imports, base, conditional);
    }
    Set<String> active = active(stated, base);
    List<SpringDocument> profiled = new ArrayList<>();
    for (SpringDocument document : conditional) {
      addIfActive(document, imports, active, profiled);
    }
    for (String profile : active) {
      for (ConfigFile file : find("application-" + profile)) {
        for (SpringDocument document : documents(file)) {
          addIfActive(document, imports, active, profiled);
        }
      }
    }
    List<SpringDocument> all = new ArrayList<>(stated == null ? profiled : base);
    all.addAll(stated == null ? base : profiled);
    return properties(all);
  }

  /** Imported documents follow the one that imports them, which they override. */
  private void collect(
      ConfigFile file,
      SpringImports imports,
      List<SpringDocument> base,
      List<SpringDocument> conditional) {
    for (SpringDocument document : documents(file)) {
      if (document.condition() != null) {
        conditional.add(document);
      } else {
        base.add(document);
        for (ConfigFile imported : imports.of(document)) {
          collect(imported, imports, base, conditional);
        }
      }
    }
  }

  private void addIfActive(
      SpringDocument document,
      SpringImports imports,
      Set<String> active,
      List<SpringDocument> into) {
    @Nullable String condition = document.condition();
    if (condition == null || Profiles.accepts(condition, active)) {
      into.add(document);
      for (ConfigFile imported : imports.of(document)) {
        for (SpringDocument inner : documents(imported)) {
          addIfActive(inner, imports, active, into);
        }
      }
    }
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

  private List<SpringDocument> documents(ConfigFile file) {
    List<List<Property>> read =
        file.label().endsWith(".properties")
            ? PropertiesReader.read(file, problems)
            : YamlReader.read(file, problems);
    return read.stream().map(properties -> new SpringDocument(file, properties)).toList();
  }

  private SpringProperties properties(List<SpringDocument> documents) {
    return new SpringProperties(
        documents.stream().map(SpringDocument::properties).toList(), environment);
  }

  private Set<String> active(@Nullable Stated stated, List<SpringDocument> base) {
    SpringProperties properties = properties(base);
    List<String> named = new ArrayList<>();
    if (stated != null) {
      add(Layer.split(stated), named);
    } else {
      add(properties.list("spring.profiles.active"), named);
      add(properties.list("spring.profiles.include"), named);
    }
    Set<String> active = new LinkedHashSet<>();
    for (String profile : named) {
      addWithGroup(profile, properties, active);
    }
    if (active.isEmpty()) {
      active.add("default");
    }
    return active;
  }

  /** A profile is followed by the members of its group, which may be groups themselves. */
  private static void addWithGroup(
      String profile, SpringProperties properties, Set<String> active) {
    if (active.add(profile)) {
      List<String> members = new ArrayList<>();
      add(properties.list("spring.profiles.group." + profile), members);
      for (String member : members) {
        addWithGroup(member, properties, active);
      }
    }
  }

  private static void add(@Nullable List<Stated> names, List<String> active) {
    if (names != null) {
      for (Stated name : names) {
        if (!SpringProperties.isUnresolved(name.value())) {
          active.add(name.value());
        }
      }
    }
  }
}
