package dev.mooring.processor.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Names and erased descriptors of elements and types, as a class file spells them. */
public final class Descriptors {
  public static final String OBJECT = "java/lang/Object";

  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, String> names = new HashMap<>();

  public Descriptors(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** {@code java/util/Map$Entry}. */
  public String internalName(TypeElement type) {
    String name = names.get(type);
    if (name == null) {
      name = elements.getBinaryName(type).toString().replace('.', '/');
      names.put(type, name);
    }
    return name;
  }

  /** Internal name of a class or interface type; {@code Object} for what does not resolve. */
  public String internalName(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED ? internalName(element(type)) : OBJECT;
  }

  /**
   * Erased descriptor; a type that does not resolve is an {@code Object}, because the compiler
   * reports it anyway.
   */
  public String of(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> "[" + of(((ArrayType) type).getComponentType());
      case DECLARED -> "L" + internalName(element(type)) + ";";
      case TYPEVAR, WILDCARD, INTERSECTION, UNION -> of(types.erasure(type));
      default -> Objects.requireNonNullElse(primitive(type.getKind()), "Ljava/lang/Object;");
    };
  }

  /** Descriptor of a primitive type or {@code void}, or null. */
  public static @Nullable String primitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case INT -> "I";
      case LONG -> "J";
      case CHAR -> "C";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      default -> null;
    };
  }

  /**
   * Erased descriptor of a method or constructor as declared: without what compilers add to
   * constructors.
   */
  public String of(ExecutableElement method) {
    StringBuilder text = new StringBuilder("(");
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      text.append(of(parameters.get(i).asType()));
    }
    return text.append(')').append(of(method.getReturnType())).toString();
  }

  /**
   * Descriptor of a constructor with the outer instance or the enum's name and ordinal in front.
   */
  public String ofConstructor(ExecutableElement constructor) {
    TypeElement owner = owner(constructor);
    String declared = of(constructor);
    return switch (owner.getKind()) {
      case ENUM -> "(Ljava/lang/String;I" + declared.substring(1);
      case CLASS ->
          isInner(owner)
              ? "(L" + internalName(owner(owner)) + ";" + declared.substring(1)
              : declared;
      default -> declared;
    };
  }

  /** Whether instances of the class hold an instance of the class around it. */
  public static boolean isInner(TypeElement type) {
    if (type.getNestingKind() != NestingKind.MEMBER || !type.getKind().isClass()) {
      return false;
    }
    return switch (type.getKind()) {
      case ENUM, RECORD -> false;
      default -> !AccessFlags.isStatic(type) && !owner(type).getKind().isInterface();
    };
  }

  /** The top level type that a type is, or is nested in. */
  public static TypeElement topLevel(TypeElement type) {
    TypeElement top = type;
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      top = t;
    }
    return top;
  }

  /** Whether a module is one of the JDK's. */
  public static boolean isPlatform(@Nullable ModuleElement module) {
    if (module == null) {
      return false;
    }
    String name = module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  /** The type that a member belongs to. */
  public static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The element of a type of kind DECLARED. */
  public static TypeElement element(TypeMirror declared) {
    return (TypeElement) ((DeclaredType) declared).asElement();
  }
}
