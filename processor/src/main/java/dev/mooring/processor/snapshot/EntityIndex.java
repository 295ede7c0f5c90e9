package dev.mooring.processor.snapshot;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The names of a module's mapped classes and annotated packages, and of the classes that tell
 * Spring Boot where to look for them, kept beside its class files: an incremental compile hands
 * over only what changed.
 */
public final class EntityIndex {
  /**
   * The resource that holds the names, a line each: {@code class pkg.Name}, {@code package pkg},
   * {@code application pkg.Name} or {@code unit name}.
   */
  public static final String RESOURCE = "META-INF/mooring/entities.index";

  private static final String CLASS = "class ";
  private static final String PACKAGE = "package ";
  private static final String APPLICATION = "application ";
  private static final String UNIT = "unit ";
  private final Set<String> classes = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<String> applications = new TreeSet<>();
  private String unit = "";

  /** Binary names, sorted. */
  public Set<String> classes() {
    return classes;
  }

  /** Package names, sorted. */
  public Set<String> packages() {
    return packages;
  }

  /** Binary names of the classes that tell Spring Boot where mapped classes are, sorted. */
  public Set<String> applications() {
    return applications;
  }

  /** The unit that the classes are proven in; empty for a library. */
  public String unit() {
    return unit;
  }

  /** States the unit that the classes are proven in; empty for a library. */
  public void provenIn(String name) {
    unit = name;
  }

  /** Adds what an earlier compile of the same output found; nothing where there was none. */
  public void addEarlier(Filer filer) {
    try (Reader reader =
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openReader(true);
        StringWriter text = new StringWriter()) {
      reader.transferTo(text);
      add(text.toString());
    } catch (IOException | RuntimeException e) {
      // The first compile of this output has no index.
      return;
    }
  }

  /** Adds what {@link #text} of another index says. */
  public void add(String text) {
    text.lines()
        .forEach(
            line -> {
              if (line.startsWith(CLASS)) {
                classes.add(line.substring(CLASS.length()));
              } else if (line.startsWith(PACKAGE)) {
                packages.add(line.substring(PACKAGE.length()));
              } else if (line.startsWith(APPLICATION)) {
                applications.add(line.substring(APPLICATION.length()));
              } else if (line.startsWith(UNIT)) {
                unit = line.substring(UNIT.length());
              }
            });
  }

  /** The index as it is kept. */
  public String text() {
    StringBuilder text = new StringBuilder();
    classes.forEach(name -> text.append(CLASS).append(name).append('\n'));
    packages.forEach(name -> text.append(PACKAGE).append(name).append('\n'));
    applications.forEach(name -> text.append(APPLICATION).append(name).append('\n'));
    if (!unit.isEmpty()) {
      text.append(UNIT).append(unit).append('\n');
    }
    return text.toString();
  }

  /** Writes the index beside the class files. */
  public void write(Filer filer) throws IOException {
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openWriter()) {
      writer.write(text());
    }
  }
}
