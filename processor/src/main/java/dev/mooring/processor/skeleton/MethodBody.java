package dev.mooring.processor.skeleton;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.evaluate.Constant;
import dev.mooring.processor.translate.Translations;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes what a method does in a skeleton: it returns a known constant or a sentinel, or refuses.
 */
final class MethodBody {
  private final Descriptors descriptors;
  private final SourceConstants constants;
  private final ConverterMethods converters;

  MethodBody(Descriptors descriptors, SourceConstants constants, ConverterMethods converters) {
    this.descriptors = descriptors;
    this.constants = constants;
    this.converters = converters;
  }

  void write(Subject subject, ExecutableElement method, MethodVisitor code) {
    String name = method.getSimpleName().toString();
    if (writeIdentity(subject, method, name, code)) {
      return;
    }
    Translations translations = constants.translations();
    if (!subject.mayBeCalled()) {
      if (translations != null && translations.writes(method)) {
        translations.write(method, code);
        return;
      }
    } else {
      if (converters.write(subject, method, name, code)) {
        return;
      }
      String returned = descriptors.of(method.getReturnType());
      Constant constant = returned.equals("V") ? null : constants.returned(method);
      boolean known = constant != null && constant.fits(returned);
      if (!known && translations != null && translations.writes(method)) {
        translations.write(method, code);
        return;
      }
      if (!known) {
        constant = returnedClass(method, name);
      }
      if (constant != null) {
        constant.push(code, returned);
        Code.doReturn(code, returned);
        return;
      }
    }
    Code.refuse(code, subject.name(), name);
  }

  /**
   * What every object can do must not fail, for Hibernate keeps user types and the like in maps and
   * prints them.
   */
  private boolean writeIdentity(
      Subject subject, ExecutableElement method, String name, MethodVisitor code) {
    int parameters = method.getParameters().size();
    if (name.equals("toString") && parameters == 0) {
      code.visitLdcInsn(subject.name().replace('/', '.'));
      code.visitInsn(Opcodes.ARETURN);
    } else if (name.equals("hashCode") && parameters == 0) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/lang/System",
          "identityHashCode",
          "(Ljava/lang/Object;)I",
          false);
      code.visitInsn(Opcodes.IRETURN);
    } else if (name.equals("equals")
        && parameters == 1
        && descriptors.of(method).equals("(Ljava/lang/Object;)Z")) {
      Label different = new Label();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitJumpInsn(Opcodes.IF_ACMPNE, different);
      code.visitInsn(Opcodes.ICONST_1);
      code.visitInsn(Opcodes.IRETURN);
      code.visitLabel(different);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      code.visitInsn(Opcodes.ICONST_0);
      code.visitInsn(Opcodes.IRETURN);
    } else {
      return false;
    }
    return true;
  }

  /** A user type's {@code Class<Money> returnedClass()} says by its type what it returns. */
  private @Nullable Constant returnedClass(ExecutableElement method, String name) {
    TypeMirror type = method.getReturnType();
    if (!name.equals("returnedClass")
        || !method.getParameters().isEmpty()
        || type.getKind() != TypeKind.DECLARED
        || !element(type).getQualifiedName().contentEquals("java.lang.Class")) {
      return null;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 1 && arguments.get(0).getKind() == TypeKind.DECLARED
        ? new Constant.ClassLiteral(descriptors.of(arguments.get(0)))
        : null;
  }
}
