package dev.mooring.processor.snapshot;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds classes that are half-edited: javac itself reports what does not resolve, and nothing
 * follows from the rest.
 */
public final class ErroneousTypes {
  private ErroneousTypes() {}

  /** Whether a supertype, a field's type or an annotation of the class does not resolve. */
  public static boolean in(TypeElement type) {
    if (erroneous(type.getSuperclass()) || annotations(type)) {
      return true;
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      if (erroneous(implemented)) {
        return true;
      }
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField() && (erroneous(member.asType()) || annotations(member))) {
        return true;
      }
    }
    return false;
  }

  private static boolean annotations(Element element) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    for (AnnotationMirror mirror : mirrors) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    return false;
  }

  private static boolean erroneous(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> true;
      case ARRAY -> erroneous(((ArrayType) type).getComponentType());
      case DECLARED -> anyErroneous(((DeclaredType) type).getTypeArguments());
      default -> false;
    };
  }

  private static boolean anyErroneous(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (erroneous(type)) {
        return true;
      }
    }
    return false;
  }
}
