package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.Descriptors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Type;

/** Copies the annotations of elements, except those that only live in source. */
final class AnnotationWriter {
  private enum Retention {
    SOURCE,
    CLASS,
    RUNTIME
  }

  private final Descriptors descriptors;
  private final Map<TypeElement, Retention> retentions = new HashMap<>();

  AnnotationWriter(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  void write(Element annotated, AnnotationTarget target) {
    List<? extends AnnotationMirror> annotations = annotated.getAnnotationMirrors();
    for (int i = 0; i < annotations.size(); i++) {
      AnnotationMirror annotation = annotations.get(i);
      if (annotation.getAnnotationType().getKind() != TypeKind.DECLARED) {
        continue; // Does not resolve: the compiler reports it.
      }
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      Retention retention = retention(type);
      if (retention == Retention.SOURCE) {
        continue;
      }
      AnnotationVisitor out =
          target.annotation(
              descriptors.of(annotation.getAnnotationType()), retention == Retention.RUNTIME);
      elements(annotated, annotation, out);
      out.visitEnd();
    }
  }

  /** The default of an annotation type's method. */
  void writeDefault(ExecutableElement method, AnnotationValue value, AnnotationVisitor out) {
    value(method, null, value.getValue(), method.getReturnType(), out);
    out.visitEnd();
  }

  private void elements(Element annotated, AnnotationMirror annotation, AnnotationVisitor out) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      ExecutableElement method = entry.getKey();
      value(
          annotated,
          method.getSimpleName().toString(),
          entry.getValue().getValue(),
          method.getReturnType(),
          out);
    }
  }

  private void value(
      Element annotated,
      @Nullable String name,
      Object value,
      TypeMirror declared,
      AnnotationVisitor out) {
    if (declared.getKind() == TypeKind.ARRAY) {
      TypeMirror component = ((ArrayType) declared).getComponentType();
      AnnotationVisitor array = out.visitArray(name);
      if (value instanceof List<?> values) {
        for (int i = 0; i < values.size(); i++) {
          value(annotated, null, ((AnnotationValue) values.get(i)).getValue(), component, array);
        }
      } else {
        value(annotated, null, value, component, array); // Not every compiler wraps a single value.
      }
      array.visitEnd();
    } else if (value instanceof VariableElement constant) {
      out.visitEnum(name, descriptors.of(constant.asType()), constant.getSimpleName().toString());
    } else if (value instanceof AnnotationMirror nested) {
      AnnotationVisitor body =
          out.visitAnnotation(name, descriptors.of(nested.getAnnotationType()));
      elements(annotated, nested, body);
      body.visitEnd();
    } else if (value instanceof TypeMirror type && resolves(type)) {
      out.visit(name, Type.getType(descriptors.of(type)));
    } else if (isConstant(value, declared)) {
      out.visit(name, value);
    } else {
      throw new SkeletonException(
          annotated,
          "The value of an annotation of "
              + annotated
              + " does not resolve"
              + (name == null ? "" : ": " + name));
    }
  }

  private static boolean resolves(TypeMirror type) {
    TypeMirror t = type;
    while (t.getKind() == TypeKind.ARRAY) {
      t = ((ArrayType) t).getComponentType();
    }
    return t.getKind() != TypeKind.ERROR;
  }

  /** The specification of AnnotationValue names the text of what could not be evaluated. */
  private boolean isConstant(Object value, TypeMirror declared) {
    if (value instanceof String) {
      return !value.equals("<error>")
          && descriptors.internalName(declared).equals("java/lang/String");
    }
    return value instanceof Boolean || value instanceof Number || value instanceof Character;
  }

  private Retention retention(TypeElement annotationType) {
    Retention known = retentions.get(annotationType);
    if (known == null) {
      known = declaredRetention(annotationType);
      retentions.put(annotationType, known);
    }
    return known;
  }

  private static Retention declaredRetention(TypeElement annotationType) {
    for (AnnotationMirror meta : annotationType.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) meta.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals("java.lang.annotation.Retention")) {
        for (AnnotationValue value : meta.getElementValues().values()) {
          if (value.getValue() instanceof VariableElement policy) {
            return Retention.valueOf(policy.getSimpleName().toString());
          }
        }
      }
    }
    return Retention.CLASS;
  }
}
