package dev.mooring.processor.skeleton;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.Descriptors;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Generic signatures (JVMS 4.7.9.1); null where the erased descriptor already says everything. */
final class Signatures {
  private final Descriptors descriptors;

  Signatures(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  @Nullable String ofClass(TypeElement type) {
    List<? extends TypeMirror> interfaces = type.getInterfaces();
    boolean generic = !type.getTypeParameters().isEmpty() || isGeneric(type.getSuperclass());
    for (int i = 0; !generic && i < interfaces.size(); i++) {
      generic = isGeneric(interfaces.get(i));
    }
    if (!generic) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    parameters(type.getTypeParameters(), text);
    if (type.getSuperclass().getKind() == TypeKind.DECLARED) {
      append(type.getSuperclass(), text);
    } else {
      text.append("Ljava/lang/Object;");
    }
    for (int i = 0; i < interfaces.size(); i++) {
      if (interfaces.get(i).getKind() == TypeKind.DECLARED) {
        append(interfaces.get(i), text);
      }
    }
    return text.toString();
  }

  @Nullable String ofField(TypeMirror type) {
    if (!isGeneric(type)) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    append(type, text);
    return text.toString();
  }

  /**
   * Signature of a method or constructor; {@code always} where javac writes one for its own
   * parameters' sake.
   */
  @Nullable String ofMethod(ExecutableElement method, boolean always) {
    List<? extends VariableElement> parameters = method.getParameters();
    List<? extends TypeMirror> thrown = method.getThrownTypes();
    boolean generic =
        always || !method.getTypeParameters().isEmpty() || isGeneric(method.getReturnType());
    for (int i = 0; !generic && i < parameters.size(); i++) {
      generic = isGeneric(parameters.get(i).asType());
    }
    boolean throwsVariable = false;
    for (int i = 0; i < thrown.size(); i++) {
      throwsVariable |= thrown.get(i).getKind() == TypeKind.TYPEVAR;
    }
    if (!generic && !throwsVariable) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    parameters(method.getTypeParameters(), text);
    text.append('(');
    for (int i = 0; i < parameters.size(); i++) {
      append(parameters.get(i).asType(), text);
    }
    text.append(')');
    append(method.getReturnType(), text);
    if (throwsVariable) {
      for (int i = 0; i < thrown.size(); i++) {
        text.append('^');
        append(thrown.get(i), text);
      }
    }
    return text.toString();
  }

  private void parameters(List<? extends TypeParameterElement> parameters, StringBuilder text) {
    if (parameters.isEmpty()) {
      return;
    }
    text.append('<');
    for (int i = 0; i < parameters.size(); i++) {
      text.append(parameters.get(i).getSimpleName());
      List<? extends TypeMirror> bounds = parameters.get(i).getBounds();
      if (bounds.isEmpty()) {
        text.append(":Ljava/lang/Object;");
      }
      for (int b = 0; b < bounds.size(); b++) {
        TypeMirror bound = bounds.get(b);
        text.append(':');
        if (b == 0
            && bound.getKind() == TypeKind.DECLARED
            && element(bound).getKind().isInterface()) {
          text.append(':');
        }
        append(bound, text);
      }
    }
    text.append('>');
  }

  private void append(TypeMirror type, StringBuilder text) {
    switch (type.getKind()) {
      case ARRAY -> append(((ArrayType) type).getComponentType(), text.append('['));
      case TYPEVAR ->
          text.append('T').append(((TypeVariable) type).asElement().getSimpleName()).append(';');
      case WILDCARD -> wildcard((WildcardType) type, text);
      case DECLARED -> {
        declared((DeclaredType) type, text.append('L'));
        text.append(';');
      }
      default -> text.append(descriptors.of(type));
    }
  }

  private void wildcard(WildcardType type, StringBuilder text) {
    TypeMirror upper = type.getExtendsBound();
    TypeMirror lower = type.getSuperBound();
    if (upper != null) {
      append(upper, text.append('+'));
    } else if (lower != null) {
      append(lower, text.append('-'));
    } else {
      text.append('*');
    }
  }

  private void declared(DeclaredType type, StringBuilder text) {
    if (isGeneric(type.getEnclosingType())) {
      declared((DeclaredType) type.getEnclosingType(), text);
      text.append('.').append(type.asElement().getSimpleName());
    } else {
      text.append(descriptors.internalName((TypeElement) type.asElement()));
    }
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (!arguments.isEmpty()) {
      text.append('<');
      for (int i = 0; i < arguments.size(); i++) {
        append(arguments.get(i), text);
      }
      text.append('>');
    }
  }

  private static boolean isGeneric(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> true;
      case ARRAY -> isGeneric(((ArrayType) type).getComponentType());
      case DECLARED ->
          !((DeclaredType) type).getTypeArguments().isEmpty()
              || isGeneric(((DeclaredType) type).getEnclosingType());
      default -> false;
    };
  }
}
