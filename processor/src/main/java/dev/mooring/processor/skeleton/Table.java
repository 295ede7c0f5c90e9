package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.SentinelCode;
import dev.mooring.processor.evaluate.Constant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Values by a number that is known only when the skeleton runs: an array, without branches. */
final class Table {
  private Table() {}

  /**
   * Pushes an array of the values, of a type of that descriptor; a sentinel where one is not known
   * or does not fit.
   */
  static void push(MethodVisitor code, String descriptor, List<@Nullable Constant> values) {
    Code.integer(code, values.size());
    if (Code.isReference(descriptor)) {
      code.visitTypeInsn(Opcodes.ANEWARRAY, Code.internalName(descriptor));
    } else {
      code.visitIntInsn(Opcodes.NEWARRAY, kind(descriptor));
    }
    for (int i = 0; i < values.size(); i++) {
      Constant value = values.get(i);
      code.visitInsn(Opcodes.DUP);
      Code.integer(code, i);
      if (value != null && value.fits(descriptor)) {
        value.push(code, descriptor);
      } else if (!SentinelCode.push(code, descriptor)) {
        Code.zero(code, descriptor);
      }
      code.visitInsn(Type.getType(descriptor).getOpcode(Opcodes.IASTORE));
    }
  }

  /** Replaces the array and the number on the stack by the value. */
  static void select(MethodVisitor code, String descriptor) {
    code.visitInsn(Type.getType(descriptor).getOpcode(Opcodes.IALOAD));
  }

  private static int kind(String primitive) {
    return switch (primitive.charAt(0)) {
      case 'Z' -> Opcodes.T_BOOLEAN;
      case 'C' -> Opcodes.T_CHAR;
      case 'F' -> Opcodes.T_FLOAT;
      case 'D' -> Opcodes.T_DOUBLE;
      case 'B' -> Opcodes.T_BYTE;
      case 'S' -> Opcodes.T_SHORT;
      case 'J' -> Opcodes.T_LONG;
      default -> Opcodes.T_INT;
    };
  }
}
