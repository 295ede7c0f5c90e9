package dev.mooring.processor.bytecode;

import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;

/** Constants of primitive types, converted as an assignment of the Java language converts them. */
public final class Primitives {
  private Primitives() {}

  /** Descriptor of the primitive that the boxed value has, or null. */
  public static @Nullable String of(Object value) {
    return Code.unboxed(value.getClass().getName().replace('.', '/'));
  }

  public static TypeKind kind(String primitive) {
    return switch (primitive.charAt(0)) {
      case 'Z' -> TypeKind.BOOLEAN;
      case 'B' -> TypeKind.BYTE;
      case 'S' -> TypeKind.SHORT;
      case 'I' -> TypeKind.INT;
      case 'J' -> TypeKind.LONG;
      case 'C' -> TypeKind.CHAR;
      case 'F' -> TypeKind.FLOAT;
      case 'D' -> TypeKind.DOUBLE;
      default -> TypeKind.VOID;
    };
  }

  public static String box(String primitive) {
    return switch (primitive.charAt(0)) {
      case 'Z' -> "java/lang/Boolean";
      case 'B' -> "java/lang/Byte";
      case 'S' -> "java/lang/Short";
      case 'I' -> "java/lang/Integer";
      case 'J' -> "java/lang/Long";
      case 'C' -> "java/lang/Character";
      case 'F' -> "java/lang/Float";
      case 'D' -> "java/lang/Double";
      default -> "java/lang/Void";
    };
  }

  /** Whether the value may be assigned to the primitive. */
  public static boolean widens(Object value, String own, String target) {
    if (own.equals(target) || narrows(value, own, target)) {
      return true;
    }
    if (own.equals("Z") || target.equals("Z") || target.equals("C")) {
      return false;
    }
    String order = "BSIJFD";
    int from = own.equals("C") ? order.indexOf('S') : order.indexOf(own);
    // A char widens to int and beyond, but not to short.
    return order.indexOf(target) > from;
  }

  /** Whether an int constant fits a smaller type (JLS 5.2). */
  public static boolean narrows(Object value, String own, String target) {
    if (!(value instanceof Integer number) || !own.equals("I")) {
      return false;
    }
    int i = number;
    return switch (target) {
      case "B" -> i == (byte) i;
      case "S" -> i == (short) i;
      case "C" -> i == (char) i;
      default -> false;
    };
  }

  public static void push(MethodVisitor code, Object value, String target) {
    switch (target) {
      case "J" -> code.visitLdcInsn(number(value).longValue());
      case "F" -> code.visitLdcInsn(number(value).floatValue());
      case "D" -> code.visitLdcInsn(number(value).doubleValue());
      case "Z" -> Code.integer(code, Boolean.TRUE.equals(value) ? 1 : 0);
      default -> Code.integer(code, number(value).intValue());
    }
  }

  private static Number number(Object value) {
    return value instanceof Character c ? (Number) (int) c : (Number) value;
  }
}
