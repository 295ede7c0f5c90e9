package dev.mooring.processor.diagnostic;

import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Leads from {@code clinic.Owner.address.city} to the element that declares it. */
public final class AttributeElements {
  private final Function<String, @Nullable TypeElement> types;

  /**
   * @param types finds a type by its binary name
   */
  public AttributeElements(Function<String, @Nullable TypeElement> types) {
    this.types = types;
  }

  /**
   * The field or getter at the end of the path; where a step of it has none (an embeddable of a
   * dependency, a role in braces), the last one before; {@code null} where not even the class is
   * known.
   */
  public @Nullable Element find(String attribute) {
    // A role in braces has no member; what follows it belongs to the collection's element.
    String path = attribute.replaceAll("\\.\\{[^}]*\\}", "");
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      TypeElement type = types.apply(path.substring(0, end));
      if (type != null) {
        return end == path.length() ? type : walk(type, path.substring(end + 1));
      }
    }
    return null;
  }

  private static Element walk(TypeElement start, String path) {
    Element found = start;
    TypeElement type = start;
    for (String name : path.split("\\.", -1)) {
      Element member = type == null ? null : member(type, name);
      if (member == null) {
        return found;
      }
      found = member;
      type = typeOf(member);
    }
    return found;
  }

  private static @Nullable TypeElement typeOf(Element member) {
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    // The element of a collection, or the value of a map, is what a longer path goes through.
    while (type.getKind() == TypeKind.DECLARED
        && !((DeclaredType) type).getTypeArguments().isEmpty()) {
      DeclaredType declared = (DeclaredType) type;
      type = declared.getTypeArguments().get(declared.getTypeArguments().size() - 1);
    }
    return type.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) type).asElement()
        : null;
  }

  private static @Nullable Element member(TypeElement start, String name) {
    String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (TypeElement type = start; type != null; type = superclass(type)) {
      for (Element member : type.getEnclosedElements()) {
        if (member.getKind() == ElementKind.FIELD && member.getSimpleName().contentEquals(name)) {
          return member;
        }
      }
      for (Element member : type.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD
            && ((ExecutableElement) member).getParameters().isEmpty()
            && (member.getSimpleName().contentEquals("get" + suffix)
                || member.getSimpleName().contentEquals("is" + suffix)
                || member.getSimpleName().contentEquals(name))) {
          return member;
        }
      }
    }
    return null;
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) superclass).asElement()
        : null;
  }
}
