package dev.mooring.processor.dependency;

import dev.mooring.processor.snapshot.EntityIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the entity indexes of other modules, on the class path and on the module path. */
public final class Dependencies {
  /** Directories of build tools, between a module and its class files. */
  private static final Set<String> BUILD =
      Set.of("classes", "target", "build", "java", "kotlin", "main", "out", "production", "bin");

  private final Elements elements;
  private final Filer filer;

  public Dependencies(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  /** All of them, sorted by their places; without that of this module's own output. */
  public List<Dependency> find() {
    TreeMap<String, Dependency> found = new TreeMap<>();
    for (PackageElement holder : elements.getAllPackageElements(IndexClass.PACKAGE)) {
      for (Element type : holder.getEnclosedElements()) {
        String file = type.getSimpleName() + ".class";
        if (location(StandardLocation.CLASS_OUTPUT, file) == null) {
          String uri = location(StandardLocation.CLASS_PATH, file);
          found.put(
              type.getSimpleName().toString(),
              new Dependency(
                  uri == null ? "a module" : place(uri, IndexClass.PACKAGE), index(text(type))));
        }
      }
    }
    for (ModuleElement module : elements.getAllModuleElements()) {
      String name = module.getQualifiedName().toString();
      if (!name.isEmpty() && !name.startsWith("java.") && !name.startsWith("jdk.")) {
        String text = ofModule(name);
        if (text != null) {
          found.put("module " + name, new Dependency(name, index(text)));
        }
      }
    }
    return found.values().stream().sorted(Comparator.comparing(Dependency::place)).toList();
  }

  /** The jar or directory that holds a class of a dependency; {@code null} where it is unknown. */
  public @Nullable String place(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    try {
      return place(
          filer
              .getResource(
                  StandardLocation.CLASS_PATH,
                  packageName,
                  binaryName.substring(dot + 1) + ".class")
              .toUri()
              .toString(),
          packageName);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private @Nullable String location(StandardLocation location, String file) {
    try {
      var resource = filer.getResource(location, IndexClass.PACKAGE, file);
      try (InputStream in = resource.openInputStream()) {
        return in.read() < 0 ? null : resource.toUri().toString();
      }
    } catch (IOException | RuntimeException e) {
      // Compilers disagree on how to say that there is none.
      return null;
    }
  }

  private @Nullable String ofModule(String module) {
    try (InputStream in =
        filer
            .getResource(StandardLocation.MODULE_PATH, module + "/", EntityIndex.RESOURCE)
            .openInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static String text(Element type) {
    StringBuilder text = new StringBuilder();
    for (VariableElement part : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (part.getConstantValue() instanceof String constant) {
        text.append(constant);
      }
    }
    return text.toString();
  }

  private static EntityIndex index(String text) {
    EntityIndex index = new EntityIndex();
    index.add(text);
    return index;
  }

  /** {@code domain-1.0.jar} of a file in that jar, {@code domain} of one in its target/classes. */
  static String place(String uri, String packageName) {
    int inside = uri.indexOf("!/");
    if (inside >= 0) {
      return uri.substring(uri.lastIndexOf('/', inside - 1) + 1, inside);
    }
    String[] parts = uri.split("/", -1);
    int depth = packageName.isEmpty() ? 0 : packageName.split("\\.", -1).length;
    int end = parts.length - 2 - depth;
    while (end > 0 && BUILD.contains(parts[end])) {
      end--;
    }
    return parts[Math.max(0, end)];
  }
}
