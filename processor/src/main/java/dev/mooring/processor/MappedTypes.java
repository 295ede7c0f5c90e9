package dev.mooring.processor;

import dev.mooring.processor.dependency.Dependencies;
import dev.mooring.processor.dependency.Dependency;
import dev.mooring.processor.snapshot.EntityIndex;
import dev.mooring.processor.spring.SpringApplications;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names of mapped classes, round by round; elements are looked up anew when they are
 * needed.
 */
final class MappedTypes {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "jakarta.persistence.Entity",
          "jakarta.persistence.Embeddable",
          "jakarta.persistence.MappedSuperclass",
          "jakarta.persistence.Converter");
  private static final Set<String> ALONE =
      Set.of("jakarta.persistence.Entity", "jakarta.persistence.Converter");

  private final Elements elements;
  private final SpringApplications spring;
  private final Dependencies path;
  private @Nullable List<Dependency> dependencies;
  private final EntityIndex index = new EntityIndex();
  private final Set<String> sources = new TreeSet<>();
  private boolean mappingFiles;

  MappedTypes(Elements elements, Filer filer) {
    this.elements = elements;
    this.spring = new SpringApplications(elements);
    this.path = new Dependencies(elements, filer);
  }

  /** The modules on the compile class path that were compiled with Mooring. */
  List<Dependency> dependencies() {
    if (dependencies == null) {
      dependencies = path.find();
    }
    return dependencies;
  }

  /** Whether there may be anything to prove. */
  boolean any() {
    return !index.classes().isEmpty()
        || mappingFiles
        || dependencies().stream()
            .anyMatch(found -> found.isLibrary() && !found.index().classes().isEmpty());
  }

  /** Says whether mapping files name classes of the module. */
  void mappingFiles(boolean found) {
    mappingFiles = found;
  }

  /** Whether mapping files name classes of the module, which has none with annotations. */
  boolean hasMappingFiles() {
    return mappingFiles;
  }

  /** The compile class path. */
  Dependencies path() {
    return path;
  }

  Elements elements() {
    return elements;
  }

  /** Adds what a round brings. */
  void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        sources.add(type.getQualifiedName().toString());
        addTypes(type);
      } else if (root instanceof PackageElement pack) {
        if (!pack.getAnnotationMirrors().isEmpty()) {
          index.packages().add(pack.getQualifiedName().toString());
        }
      }
    }
  }

  /** Classes of this module that say where its own code lies: those mapped, else applications. */
  Set<String> own() {
    return index.classes().isEmpty() ? index.applications() : index.classes();
  }

  /** Whether the module has a name, so that it may share no package with another one. */
  boolean isNamedModule() {
    for (String name : sources) {
      TypeElement type = elements.getTypeElement(name);
      ModuleElement module = type == null ? null : elements.getModuleOf(type);
      if (module != null) {
        return !module.isUnnamed();
      }
    }
    return false;
  }

  /** The names found so far. */
  EntityIndex index() {
    return index;
  }

  /** Qualified names of the top level types compiled in this run. */
  Set<String> sources() {
    return sources;
  }

  /** Which classes tell Spring Boot where mapped classes are. */
  SpringApplications spring() {
    return spring;
  }

  /** Whether the class is mapped. */
  static boolean mapped(TypeElement type) {
    return annotated(type, ANNOTATIONS);
  }

  /** Whether the class is mapped by itself, and not only where another one uses it. */
  static boolean standsAlone(@Nullable TypeElement type) {
    return type != null && annotated(type, ALONE);
  }

  private static boolean annotated(TypeElement type, Set<String> names) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (names.contains(annotation.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private void addTypes(TypeElement type) {
    if (mapped(type)) {
      index.classes().add(elements.getBinaryName(type).toString());
    }
    if (spring.decides(type)) {
      index.applications().add(elements.getBinaryName(type).toString());
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        addTypes(nested);
      }
    }
  }
}
