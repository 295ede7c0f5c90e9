package dev.mooring.processor.translate;

import com.sun.source.tree.MethodTree;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.source.SourceClass;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a record has without its being written: constructor, assignments, accessors. */
final class RecordCode {
  private RecordCode() {}

  /** The fields of its components, in their order. */
  static List<VariableElement> components(TypeElement type) {
    List<VariableElement> fields = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      // Not a list of kinds: compilers disagree on what kind the field of a record component has.
      if (member.getKind().isField() && !AccessFlags.isStatic(member)) {
        fields.add((VariableElement) member);
      }
    }
    return fields;
  }

  /** The component that a method which is not written gives; null for any other method. */
  static @Nullable VariableElement accessed(ExecutableElement method) {
    TypeElement type = Descriptors.owner(method);
    if (type.getKind() == ElementKind.RECORD && method.getParameters().isEmpty()) {
      for (VariableElement field : components(type)) {
        if (field.getSimpleName().equals(method.getSimpleName())) {
          return field;
        }
      }
    }
    return null;
  }

  /** Whether it is the constructor that takes the components. */
  static boolean isCanonical(ExecutableElement constructor) {
    TypeElement type = Descriptors.owner(constructor);
    if (type.getKind() != ElementKind.RECORD) {
      return false;
    }
    List<VariableElement> fields = components(type);
    List<? extends VariableElement> parameters = constructor.getParameters();
    boolean same = fields.size() == parameters.size();
    for (int i = 0; same && i < fields.size(); i++) {
      same = fields.get(i).asType().toString().equals(parameters.get(i).asType().toString());
    }
    return same;
  }

  /**
   * Whether a canonical constructor that is not found is not written either: where a file is only
   * parsed, a compact one looks as if it had no parameters.
   */
  static boolean isImplicit(SourceClass source) {
    return source.methods(SourceClass.CONSTRUCTOR, 0).isEmpty();
  }

  /** Whether a canonical constructor assigns the fields itself; a compact one must not. */
  static boolean assigns(@Nullable MethodTree canonical) {
    return canonical != null && String.valueOf(canonical.getBody()).contains("this.");
  }
}
