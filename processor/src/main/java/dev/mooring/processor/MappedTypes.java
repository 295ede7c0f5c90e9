package dev.mooring.processor;

import dev.mooring.processor.snapshot.EntityIndex;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

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
  private final Elements elements;
  private final EntityIndex index = new EntityIndex();
  private final Set<String> sources = new TreeSet<>();

  MappedTypes(Elements elements) {
    this.elements = elements;
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

  /** The names found so far. */
  EntityIndex index() {
    return index;
  }

  /** Qualified names of the top level types compiled in this run. */
  Set<String> sources() {
    return sources;
  }

  /** Whether the class is mapped. */
  static boolean mapped(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (ANNOTATIONS.contains(annotation.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private void addTypes(TypeElement type) {
    if (mapped(type)) {
      index.classes().add(elements.getBinaryName(type).toString());
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        addTypes(nested);
      }
    }
  }
}
