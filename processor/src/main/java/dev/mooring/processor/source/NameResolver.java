package dev.mooring.processor.source;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names in a class body by its scopes and imports (JLS 6.3, 6.4.1), without asking javac
 * to attribute it.
 */
public final class NameResolver {
  private final TypeElement scope;
  private final CompilationUnitTree unit;
  private final Elements elements;

  NameResolver(TypeElement scope, CompilationUnitTree unit, Elements elements) {
    this.scope = scope;
    this.unit = unit;
    this.elements = elements;
  }

  /** The class in which the body stands, and those around it. */
  public List<TypeElement> scopes() {
    List<TypeElement> scopes = new ArrayList<>();
    for (Element e = scope; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      scopes.add(type);
    }
    return scopes;
  }

  /** The type with that simple or qualified name, as written in the body; or null. */
  public @Nullable TypeElement type(String name) {
    int dot = name.indexOf('.');
    TypeElement type = simpleType(dot < 0 ? name : name.substring(0, dot));
    if (type == null) {
      return dot < 0 ? null : elements.getTypeElement(name);
    }
    while (dot >= 0 && type != null) {
      int next = name.indexOf('.', dot + 1);
      type = memberType(type, name.substring(dot + 1, next < 0 ? name.length() : next));
      dot = next;
    }
    return type;
  }

  /** The field with that simple name, as written in the body; or null. */
  public @Nullable VariableElement field(String name) {
    for (Element e = scope; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      VariableElement field = field(type, name);
      if (field != null) {
        return field;
      }
    }
    for (ImportTree imported : unit.getImports()) {
      if (imported.isStatic()) {
        String qualified = imported.getQualifiedIdentifier().toString();
        if (qualified.endsWith("." + name) || qualified.endsWith(".*")) {
          TypeElement type =
              elements.getTypeElement(qualified.substring(0, qualified.lastIndexOf('.')));
          VariableElement field = type == null ? null : field(type, name);
          if (field != null) {
            return field;
          }
        }
      }
    }
    return null;
  }

  /** The field of the type or of its supertypes; or null. */
  public @Nullable VariableElement field(TypeElement type, String name) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField() && member.getSimpleName().contentEquals(name)) {
        return (VariableElement) member;
      }
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      VariableElement field =
          implemented.getKind() == TypeKind.DECLARED ? field(element(implemented), name) : null;
      if (field != null) {
        return field;
      }
    }
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED ? field(element(superclass), name) : null;
  }

  private @Nullable TypeElement simpleType(String name) {
    for (Element e = scope; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      if (type.getSimpleName().contentEquals(name)) {
        return type;
      }
      TypeElement member = memberType(type, name);
      if (member != null) {
        return member;
      }
    }
    TypeElement imported = importedByName(name);
    if (imported != null) {
      return imported;
    }
    String ownPackage = elements.getPackageOf(scope).getQualifiedName().toString();
    TypeElement neighbour =
        elements.getTypeElement(ownPackage.isEmpty() ? name : ownPackage + '.' + name);
    return neighbour != null ? neighbour : importedOnDemand(name);
  }

  private @Nullable TypeElement importedByName(String name) {
    for (ImportTree imported : unit.getImports()) {
      String qualified = imported.getQualifiedIdentifier().toString();
      if (qualified.endsWith("." + name)) {
        TypeElement type = elements.getTypeElement(qualified);
        if (type != null) {
          return type;
        }
      }
    }
    return null;
  }

  private @Nullable TypeElement importedOnDemand(String name) {
    for (ImportTree imported : unit.getImports()) {
      String qualified = imported.getQualifiedIdentifier().toString();
      if (qualified.endsWith(".*")) {
        TypeElement type =
            elements.getTypeElement(qualified.substring(0, qualified.length() - 1) + name);
        if (type != null) {
          return type;
        }
      }
    }
    return elements.getTypeElement("java.lang." + name);
  }

  private static @Nullable TypeElement memberType(TypeElement type, String name) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested && nested.getSimpleName().contentEquals(name)) {
        return nested;
      }
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      TypeElement found =
          implemented.getKind() == TypeKind.DECLARED
              ? memberType(element(implemented), name)
              : null;
      if (found != null) {
        return found;
      }
    }
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED ? memberType(element(superclass), name) : null;
  }
}
