package dev.mooring.processor.skeleton;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/**
 * The type whose skeleton is being written.
 *
 * @param element the type
 * @param name its internal name
 * @param superName internal name of its superclass, {@code Object} for interfaces
 * @param methods name and descriptor of what is written already, so that nothing is written twice
 */
record Subject(TypeElement element, String name, String superName, Set<String> methods) {
  /**
   * Whether Hibernate may call methods of the type while it boots: only where it extends or
   * implements something, and never those of entities, embeddables and mapped superclasses.
   */
  boolean mayBeCalled() {
    return !isEnum()
        && (hasSuperclass() || !element.getInterfaces().isEmpty())
        && !isMapping(element);
  }

  /**
   * Whether bodies of the type may be translated: those of what Hibernate may call, and what these
   * may call in turn: those of enums and base classes, and static methods.
   */
  static boolean mayRun(TypeElement type, boolean isStatic) {
    return switch (type.getKind()) {
      case ENUM -> true;
      case CLASS ->
          !isMapping(type)
              && (isStatic
                  || type.getModifiers().contains(Modifier.ABSTRACT)
                  || !type.getInterfaces().isEmpty()
                  || !Descriptors.element(type.getSuperclass())
                      .getQualifiedName()
                      .contentEquals("java.lang.Object"));
      case INTERFACE -> isStatic || !type.getInterfaces().isEmpty();
      default -> false;
    };
  }

  private static boolean isMapping(TypeElement type) {
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      Element annotated = annotation.getAnnotationType().asElement();
      if (annotated instanceof TypeElement t && isMapping(t.getQualifiedName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMapping(Name annotation) {
    return annotation.contentEquals("jakarta.persistence.Entity")
        || annotation.contentEquals("jakarta.persistence.Embeddable")
        || annotation.contentEquals("jakarta.persistence.MappedSuperclass");
  }

  boolean isInterface() {
    return element.getKind().isInterface();
  }

  boolean isEnum() {
    return element.getKind() == ElementKind.ENUM;
  }

  boolean isRecord() {
    return element.getKind() == ElementKind.RECORD;
  }

  /** Whether the superclass has members beyond those of every object. */
  boolean hasSuperclass() {
    return !superName.equals(Descriptors.OBJECT) && !isEnum() && !isRecord();
  }
}
