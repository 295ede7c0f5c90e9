package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The types of expressions and the conversions between them (JLS 5). */
public final class BodyTypes {
  final Types types;
  final Descriptors descriptors;
  final Elements elements;

  public BodyTypes(Elements elements, Types types, Descriptors descriptors) {
    this.elements = elements;
    this.types = types;
    this.descriptors = descriptors;
  }

  TypeMirror string() {
    return named("java.lang.String");
  }

  TypeMirror named(String name) {
    return types.getDeclaredType(Objects.requireNonNull(elements.getTypeElement(name)));
  }

  TypeMirror bool() {
    return types.getPrimitiveType(TypeKind.BOOLEAN);
  }

  TypeMirror integer() {
    return types.getPrimitiveType(TypeKind.INT);
  }

  TypeMirror primitive(String descriptor) {
    return types.getPrimitiveType(
        switch (descriptor) {
          case "Z" -> TypeKind.BOOLEAN;
          case "B" -> TypeKind.BYTE;
          case "S" -> TypeKind.SHORT;
          case "J" -> TypeKind.LONG;
          case "C" -> TypeKind.CHAR;
          case "F" -> TypeKind.FLOAT;
          case "D" -> TypeKind.DOUBLE;
          default -> TypeKind.INT;
        });
  }

  Type asm(TypeMirror type) {
    return Type.getType(descriptors.of(type));
  }

  String internalName(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      throw new Untranslatable("primitive");
    }
    return Code.internalName(descriptors.of(type));
  }

  boolean isString(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && element(type).getQualifiedName().contentEquals("java.lang.String");
  }

  boolean isEnum(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && element(type).getKind() == javax.lang.model.element.ElementKind.ENUM;
  }

  boolean inherits(TypeElement type, TypeElement from) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(from.asType()));
  }

  /** The class or interface type whose members the value has, which is cast to it if need be. */
  TypeMirror declared(TypeMirror type, MethodVisitor code) {
    TypeMirror bound = bound(type);
    if (bound.getKind() != TypeKind.DECLARED) {
      throw new Untranslatable("receiver " + type);
    }
    if (!types.isSameType(bound, type)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, internalName(bound));
    }
    return bound;
  }

  TypeMirror bound(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return bound(variable.getUpperBound());
    } else if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? named("java.lang.Object") : bound(bound);
    } else if (type instanceof IntersectionType both) {
      return bound(both.getBounds().get(0));
    }
    return type;
  }

  /** The member's type as the receiver's type arguments make it. */
  TypeMirror memberType(TypeMirror receiver, Element member) {
    TypeMirror bound = bound(receiver);
    if (!(bound instanceof DeclaredType type)) {
      throw new Untranslatable("receiver " + receiver);
    }
    return types.asMemberOf(bounded(type), member);
  }

  /** The type with bounds in place of wildcards, which Eclipse's compiler cannot capture. */
  private DeclaredType bounded(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    TypeMirror[] bounds = new TypeMirror[arguments.size()];
    boolean wild = false;
    for (int i = 0; i < bounds.length; i++) {
      wild |= arguments.get(i) instanceof WildcardType;
      bounds[i] = arguments.get(i) instanceof WildcardType any ? bound(any) : arguments.get(i);
    }
    if (!wild) {
      return type;
    }
    return type.getEnclosingType() instanceof DeclaredType outer
        ? types.getDeclaredType(outer, element(type), bounds)
        : types.getDeclaredType(element(type), bounds);
  }

  /** Converts what is on the stack as an assignment does; the source is known to compile. */
  void convert(TypeMirror from, TypeMirror to, MethodVisitor code) {
    if (to.getKind() == TypeKind.VOID || from.getKind() == TypeKind.VOID) {
      throw new Untranslatable("void");
    }
    boolean source = from.getKind().isPrimitive();
    boolean target = to.getKind().isPrimitive();
    if (source && target) {
      widen(from.getKind(), to.getKind(), code);
    } else if (source) {
      box(from, to, code);
    } else if (target) {
      PrimitiveType unboxed = unboxed(from, to);
      unbox(unboxed, code);
      widen(unboxed.getKind(), to.getKind(), code);
    } else if (from.getKind() != TypeKind.NULL
        && !types.isSubtype(types.erasure(from), types.erasure(to))) {
      code.visitTypeInsn(Opcodes.CHECKCAST, internalName(to));
    }
  }

  /** Converts what is on the stack as a cast does. */
  void cast(TypeMirror from, TypeMirror to, MethodVisitor code) {
    if (from.getKind().isPrimitive() && to.getKind().isPrimitive()) {
      narrow(from.getKind(), to.getKind(), code);
    } else {
      convert(from, to, code);
    }
  }

  /** Unboxes what is on the stack if it is boxed, and says its primitive type. */
  PrimitiveType toPrimitive(TypeMirror type, MethodVisitor code) {
    if (type instanceof PrimitiveType primitive) {
      return primitive;
    }
    PrimitiveType primitive = unboxed(type, type);
    unbox(primitive, code);
    return primitive;
  }

  PrimitiveType primitiveOf(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? primitive : unboxed(type, type);
  }

  boolean isPrimitiveOrBox(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type.getKind() == TypeKind.DECLARED
            && Code.unboxed(descriptors.internalName(element(type))) != null);
  }

  /** The type of a conditional with these operands. */
  TypeMirror common(TypeMirror one, TypeMirror other) {
    if (types.isSameType(one, other)) {
      return one;
    } else if (one.getKind() == TypeKind.NULL) {
      return boxed(other);
    } else if (other.getKind() == TypeKind.NULL) {
      return boxed(one);
    }
    if (isPrimitiveOrBox(one) || isPrimitiveOrBox(other)) {
      if (isPrimitiveOrBox(one)
          && isPrimitiveOrBox(other)
          && types.isSameType(primitiveOf(one), primitiveOf(other))) {
        return primitiveOf(one);
      }
      throw new Untranslatable("mixed numbers");
    }
    if (types.isSubtype(types.erasure(one), types.erasure(other))) {
      return other;
    } else if (types.isSubtype(types.erasure(other), types.erasure(one))) {
      return one;
    }
    throw new Untranslatable("mixed types");
  }

  TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  void newArray(TypeMirror component, int length, MethodVisitor code) {
    if (component.getKind().isPrimitive()) {
      throw new Untranslatable("array of primitives");
    }
    Code.integer(code, length);
    code.visitTypeInsn(Opcodes.ANEWARRAY, internalName(component));
  }

  private PrimitiveType unboxed(TypeMirror from, TypeMirror to) {
    if (from.getKind() != TypeKind.DECLARED || !isPrimitiveOrBox(from)) {
      throw new Untranslatable("unboxing " + from + " to " + to);
    }
    return types.unboxedType(from);
  }

  private void unbox(PrimitiveType primitive, MethodVisitor code) {
    String box = descriptors.internalName(types.boxedClass(primitive));
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, box, primitive + "Value", "()" + descriptors.of(primitive), false);
  }

  private void box(TypeMirror from, TypeMirror to, MethodVisitor code) {
    PrimitiveType primitive = (PrimitiveType) from;
    if (to.getKind() == TypeKind.DECLARED && isPrimitiveOrBox(to)) {
      // An assignment narrows constants before it boxes them: `Short s = 1`.
      primitive = types.unboxedType(to);
      if (from.getKind() != primitive.getKind() && from.getKind() != TypeKind.INT) {
        throw new Untranslatable("boxing");
      }
      widen(from.getKind(), primitive.getKind(), code);
    }
    String box = descriptors.internalName(types.boxedClass(primitive));
    Code.box(code, descriptors.of(primitive), box);
  }

  private static void widen(TypeKind from, TypeKind to, MethodVisitor code) {
    if (from != to && (from == TypeKind.BOOLEAN || to == TypeKind.BOOLEAN)) {
      throw new Untranslatable("boolean");
    }
    narrow(from, to, code);
  }

  private static void narrow(TypeKind from, TypeKind to, MethodVisitor code) {
    if (from == to) {
      return;
    }
    boolean ints = isInt(from);
    if (ints && isInt(to)) {
      switch (to) {
        case BYTE -> code.visitInsn(Opcodes.I2B);
        case SHORT -> code.visitInsn(Opcodes.I2S);
        case CHAR -> code.visitInsn(Opcodes.I2C);
        default -> {
          // An int holds them all.
        }
      }
    } else if (ints && to == TypeKind.LONG) {
      code.visitInsn(Opcodes.I2L);
    } else if (from == TypeKind.LONG && isInt(to)) {
      code.visitInsn(Opcodes.L2I);
      narrow(TypeKind.INT, to, code);
    } else if (ints && to == TypeKind.DOUBLE) {
      code.visitInsn(Opcodes.I2D);
    } else {
      throw new Untranslatable("conversion");
    }
  }

  static boolean isInt(TypeKind kind) {
    return switch (kind) {
      case INT, SHORT, BYTE, CHAR -> true;
      default -> false;
    };
  }
}
