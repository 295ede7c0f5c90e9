package dev.mooring.processor.translate;

import dev.mooring.processor.bytecode.Descriptors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/** Which of the user's types have bodies that Hibernate may come to while it boots. */
public final class TranslatableTypes {
  private TranslatableTypes() {}

  /**
   * Whether bodies of the type may be translated: those of what Hibernate may call, and what these
   * may call in turn: those of enums, records, interfaces, base classes and classes within such a
   * class, and static methods.
   */
  public static boolean contains(TypeElement type, boolean isStatic) {
    return switch (type.getKind()) {
      case ENUM, INTERFACE -> true;
      case RECORD -> !isMapping(type);
      case CLASS ->
          !isMapping(type)
              && (isStatic
                  || type.getModifiers().contains(Modifier.ABSTRACT)
                  || !type.getInterfaces().isEmpty()
                  || !Descriptors.element(type.getSuperclass())
                      .getQualifiedName()
                      .contentEquals("java.lang.Object")
                  || (type.getEnclosingElement() instanceof TypeElement outer
                      && contains(outer, false)));
      default -> false;
    };
  }

  /** Whether the type is an entity, an embeddable or a mapped superclass. */
  public static boolean isMapping(TypeElement type) {
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
}
