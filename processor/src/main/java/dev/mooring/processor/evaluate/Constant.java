package dev.mooring.processor.evaluate;

import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Primitives;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A value that was read from source and can be pushed without running any of the user's code. */
public sealed interface Constant {
  /** Whether {@link #push} can give the value the type with that descriptor. */
  boolean fits(String descriptor);

  /** Pushes the value as the type with that descriptor, which it must {@link #fits fit}. */
  void push(MethodVisitor code, String descriptor);

  /** {@code null}. */
  record Null() implements Constant {
    @Override
    public boolean fits(String descriptor) {
      return Code.isReference(descriptor);
    }

    @Override
    public void push(MethodVisitor code, String descriptor) {
      code.visitInsn(Opcodes.ACONST_NULL);
    }
  }

  /** {@code X.class}. */
  record ClassLiteral(String descriptor) implements Constant {
    @Override
    public boolean fits(String target) {
      return target.equals("Ljava/lang/Class;")
          || target.equals("Ljava/lang/reflect/Type;")
          || target.equals("Ljava/lang/Object;");
    }

    @Override
    public void push(MethodVisitor code, String target) {
      if (descriptor.length() > 1) {
        code.visitLdcInsn(Type.getType(descriptor));
      } else {
        String box = Primitives.box(descriptor);
        code.visitFieldInsn(Opcodes.GETSTATIC, box, "TYPE", "Ljava/lang/Class;");
      }
    }
  }

  /** An enum constant, or a static field of a dependency. */
  record StaticField(String owner, String name, String descriptor) implements Constant {
    @Override
    public boolean fits(String target) {
      return Code.isReference(target) && Code.isReference(descriptor);
    }

    @Override
    public void push(MethodVisitor code, String target) {
      code.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
      if (!target.equals(descriptor)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, Code.internalName(target));
      }
    }
  }

  /** A text, number, character or boolean. */
  record Value(Object value) implements Constant {
    @Override
    public boolean fits(String descriptor) {
      if (value instanceof String) {
        return switch (descriptor) {
          case "Ljava/lang/String;",
              "Ljava/lang/CharSequence;",
              "Ljava/lang/Object;",
              "Ljava/io/Serializable;" ->
              true;
          default -> false;
        };
      }
      return primitive(descriptor) != null;
    }

    @Override
    public void push(MethodVisitor code, String descriptor) {
      String primitive = primitive(descriptor);
      if (primitive == null) {
        code.visitLdcInsn(value);
        return;
      }
      Primitives.push(code, value, primitive);
      if (Code.isReference(descriptor)) {
        Code.box(code, primitive, Primitives.box(primitive));
      }
    }

    /**
     * The primitive to push, boxed afterwards if the target is a reference; or null if the value
     * does not fit.
     */
    private @Nullable String primitive(String descriptor) {
      String own = Primitives.of(value);
      if (own == null) {
        return null;
      }
      if (!Code.isReference(descriptor)) {
        return Primitives.widens(value, own, descriptor) ? descriptor : null;
      }
      String unboxed = Code.unboxed(Code.internalName(descriptor));
      if (unboxed != null) {
        // Boxing does not widen, but an assignment narrows int constants: `Short s = 1`.
        return own.equals(unboxed) || Primitives.narrows(value, own, unboxed) ? unboxed : null;
      }
      return switch (descriptor) {
        case "Ljava/lang/Object;", "Ljava/io/Serializable;", "Ljava/lang/Comparable;" -> own;
        case "Ljava/lang/Number;" -> value instanceof Number ? own : null;
        default -> null;
      };
    }
  }
}
