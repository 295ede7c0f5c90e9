package dev.mooring.processor.bytecode;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Pushes the sentinel of a type. */
public final class SentinelCode {
  private SentinelCode() {}

  /** Pushes the type's sentinel and says true, or pushes nothing where the type has none. */
  public static boolean push(MethodVisitor code, String descriptor) {
    if (!pushValue(code, descriptor)) {
      return false;
    }
    code.visitLdcInsn(UserCode.MARK + UserCode.UNKNOWN_VALUE);
    code.visitInsn(Opcodes.POP);
    return true;
  }

  private static boolean pushValue(MethodVisitor code, String descriptor) {
    String unboxed =
        Code.isReference(descriptor) ? Code.unboxed(Code.internalName(descriptor)) : descriptor;
    if (unboxed == null) {
      return pushObject(code, descriptor);
    }
    switch (unboxed) {
      case "B" -> Code.integer(code, Sentinel.BYTE);
      case "S" -> Code.integer(code, Sentinel.SHORT);
      case "C" -> Code.integer(code, Sentinel.CHARACTER);
      case "I" -> Code.integer(code, Sentinel.INTEGER);
      case "J" -> code.visitLdcInsn((long) Sentinel.INTEGER);
      default -> {
        return false;
      }
    }
    if (Code.isReference(descriptor)) {
      Code.box(code, unboxed, Code.internalName(descriptor));
    }
    return true;
  }

  private static boolean pushObject(MethodVisitor code, String descriptor) {
    switch (descriptor) {
      case "Ljava/lang/String;" -> code.visitLdcInsn(Sentinel.TEXT);
      case "Ljava/math/BigInteger;", "Ljava/math/BigDecimal;" -> {
        code.visitLdcInsn((long) Sentinel.INTEGER);
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Code.internalName(descriptor),
            "valueOf",
            "(J)" + descriptor,
            false);
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
