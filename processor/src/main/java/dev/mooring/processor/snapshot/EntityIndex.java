package dev.mooring.processor.snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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
   * The resource that holds the names, a line each: {@code class pkg.Name}, {@code package pkg} or
   * {@code application pkg.Name}.
   */
  public static final String RESOURCE = "META-INF/mooring/entities.index";

  private static final String CLASS = "class ";
  private static final String PACKAGE = "package ";
  private static final String APPLICATION = "application ";
  private final Set<String> classes = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<String> applications = new TreeSet<>();

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

  /** Adds what an earlier compile of the same output found; nothing where there was none. */
  public void addEarlier(Filer filer) {
    try (Reader reader =
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openReader(true);
        BufferedReader lines = new BufferedReader(reader)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(CLASS)) {
          classes.add(line.substring(CLASS.length()));
        } else if (line.startsWith(PACKAGE)) {
          packages.add(line.substring(PACKAGE.length()));
        } else if (line.startsWith(APPLICATION)) {
          applications.add(line.substring(APPLICATION.length()));
        }
      }
    } catch (IOException | RuntimeException e) {
      // The first compile of this output has no index.
      return;
    }
  }

  /** Writes the index beside the class files. */
  public void write(Filer filer) throws IOException {
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openWriter()) {
      for (String name : classes) {
        writer.write(CLASS + name + "\n");
      }
      for (String name : packages) {
        writer.write(PACKAGE + name + "\n");
      }
      for (String name : applications) {
        writer.write(APPLICATION + name + "\n");
      }
    }
  }
}
