package dev.mooring.processor.bytecode;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The few instruction sequences that skeletons are made of. */
public final class Code {
  private static final String REFUSAL = "java/lang/UnsupportedOperationException";

  private Code() {}

  /** Throws the exception that names the method as user code. */
  public static void refuse(MethodVisitor code, String className, String methodName) {
    code.visitTypeInsn(Opcodes.NEW, REFUSAL);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(mark(className, methodName));
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, REFUSAL, "<init>", "(Ljava/lang/String;)V", false);
    code.visitInsn(Opcodes.ATHROW);
  }

  /** Pushes a function that throws the same exception when it is called. */
  public static void unknownFunction(
      MethodVisitor code, String type, String className, String methodName) {
    code.visitLdcInsn(Type.getObjectType(type));
    code.visitLdcInsn(mark(className, methodName));
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(Functions.class),
        "unknown",
        "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Object;",
        false);
    code.visitTypeInsn(Opcodes.CHECKCAST, type);
  }

  /** Leaves a mark in the class file that what the constructor does is missing from it. */
  public static void leaveOut(MethodVisitor code, String className) {
    code.visitLdcInsn(mark(className, UserCode.LEFT_OUT));
    code.visitInsn(Opcodes.POP);
  }

  private static String mark(String className, String methodName) {
    return UserCode.MARK + className.replace('/', '.') + '#' + methodName;
  }

  /** Pushes 0, false or null. */
  public static void zero(MethodVisitor code, String descriptor) {
    switch (descriptor.charAt(0)) {
      case 'Z', 'B', 'S', 'I', 'C' -> code.visitInsn(Opcodes.ICONST_0);
      case 'J' -> code.visitInsn(Opcodes.LCONST_0);
      case 'F' -> code.visitInsn(Opcodes.FCONST_0);
      case 'D' -> code.visitInsn(Opcodes.DCONST_0);
      default -> code.visitInsn(Opcodes.ACONST_NULL);
    }
  }

  public static void integer(MethodVisitor code, int value) {
    if (value >= -1 && value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
      code.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      code.visitLdcInsn(value);
    }
  }

  /** Boxes the primitive on the stack. */
  public static void box(MethodVisitor code, String primitive, String box) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, box, "valueOf", "(" + primitive + ")L" + box + ";", false);
  }

  public static void doReturn(MethodVisitor code, String descriptor) {
    code.visitInsn(Type.getType(descriptor).getOpcode(Opcodes.IRETURN));
  }

  /** The primitive that {@code java/lang/Integer} and the like wrap, or null. */
  public static @Nullable String unboxed(String internalName) {
    return switch (internalName) {
      case "java/lang/Boolean" -> "Z";
      case "java/lang/Byte" -> "B";
      case "java/lang/Short" -> "S";
      case "java/lang/Integer" -> "I";
      case "java/lang/Long" -> "J";
      case "java/lang/Character" -> "C";
      case "java/lang/Float" -> "F";
      case "java/lang/Double" -> "D";
      default -> null;
    };
  }

  public static boolean isReference(String descriptor) {
    char first = descriptor.charAt(0);
    return first == 'L' || first == '[';
  }

  /** {@code java/lang/String} of {@code Ljava/lang/String;}. */
  public static String internalName(String reference) {
    return reference.charAt(0) == 'L' ? reference.substring(1, reference.length() - 1) : reference;
  }
}
