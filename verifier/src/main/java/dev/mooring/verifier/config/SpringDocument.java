package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file of Spring's: files have several, separated by {@code ---}.
 *
 * @param properties in the file's order
 */
record SpringDocument(ConfigFile file, List<Property> properties) {
  private static final String ON_PROFILE = "spring.config.activate.onprofile";
  private static final String ON_PLATFORM = "spring.config.activate.oncloudplatform";
  private static final String OLD_ON_PROFILE = "spring.profiles";
  private static final String IMPORT = "spring.config.import";

  /** The profile expression it depends on; {@code null} for a base document. */
  @Nullable String condition() {
    List<String> expressions = new ArrayList<>();
    for (Property property : properties) {
      String name = listName(property);
      if (name.equals(ON_PLATFORM)) {
        return "";
      }
      if (name.equals(ON_PROFILE) || name.equals(OLD_ON_PROFILE)) {
        expressions.add(property.value().value());
      }
    }
    return expressions.isEmpty() ? null : String.join(",", expressions);
  }

  /** What it imports, as stated, in order. */
  List<Stated> imports() {
    List<Stated> imports = new ArrayList<>();
    for (Property property : properties) {
      if (listName(property).equals(IMPORT)) {
        imports.addAll(Layer.split(property.value()));
      }
    }
    return imports;
  }

  private static String listName(Property property) {
    String name = property.canonical();
    int index = name.indexOf('[');
    return index < 0 ? name : name.substring(0, index);
  }
}
