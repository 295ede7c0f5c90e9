package dev.mooring.processor.skeleton;

import static dev.mooring.processor.skeleton.Descriptors.element;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the two methods of attribute converters. Hibernate calls them to derive CHECK constraints
 * from the values of an enum or boolean; a sentinel makes such a constraint recognisable as
 * unknown.
 */
final class ConverterMethods {
  private static final String TO_COLUMN = "convertToDatabaseColumn";
  private static final String TO_ATTRIBUTE = "convertToEntityAttribute";

  private static final String REFUSAL = "java/lang/UnsupportedOperationException";
  private static final MethodVisitor NOWHERE = new MethodVisitor(Opcodes.ASM9) {};

  private final Descriptors descriptors;
  private final Types types;
  private final SkeletonTypes skeletons;
  private final SourceConstants constants;

  ConverterMethods(
      Descriptors descriptors, Types types, SkeletonTypes skeletons, SourceConstants constants) {
    this.constants = constants;
    this.descriptors = descriptors;
    this.types = types;
    this.skeletons = skeletons;
  }

  /** Writes the body if the method is a converter's. */
  boolean write(Subject subject, ExecutableElement method, String name, MethodVisitor code) {
    boolean toColumn = name.equals(TO_COLUMN);
    if ((!toColumn && !name.equals(TO_ATTRIBUTE))
        || method.getParameters().size() != 1
        || !isConverter(subject.element())) {
      return false;
    }
    Translations translations = constants.translations();
    String returned = descriptors.of(method.getReturnType());
    if (translations != null && translations.writes(method)) {
      guarded(
          toColumn ? returned : "", returned, code, () -> translations.write(method, code));
      return true;
    }
    writeReturn(toColumn ? returned : Code.isReference(returned) ? "" : returned, returned, code);
    return true;
  }

  /**
   * Overrides the conversion that a concrete converter inherits from a generic base class in the
   * same compilation: only here it is known which type the sentinel must have.
   */
  void writeInherited(Subject subject, ClassVisitor out) {
    TypeElement type = subject.element();
    if (!subject.hasSuperclass()
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || !subject.mayBeCalled()
        || !isConverter(type)) {
      return;
    }
    ExecutableElement inherited = inheritedConversion(type);
    if (inherited == null || inherited.getReturnType().getKind() != TypeKind.TYPEVAR) {
      return;
    }
    Translations translations = constants.translations();
    boolean translated = translations != null && translations.writes(inherited);
    String descriptor = descriptors.of(inherited);
    if (subject.methods().add(TO_COLUMN + descriptor)) {
      TypeMirror member = types.asMemberOf((DeclaredType) type.asType(), inherited);
      MethodVisitor code =
          out.visitMethod(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, TO_COLUMN, descriptor, null, null);
      code.visitCode();
      String sentinel = descriptors.of(((ExecutableType) member).getReturnType());
      String returned = descriptors.of(inherited.getReturnType());
      if (translated) {
        guarded(
            sentinel,
            returned,
            code,
            () -> {
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitVarInsn(Opcodes.ALOAD, 1);
              code.visitMethodInsn(
                  Opcodes.INVOKESPECIAL, subject.superName(), TO_COLUMN, descriptor, false);
              Code.doReturn(code, returned);
            });
      } else {
        writeReturn(sentinel, returned, code);
      }
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }

  /** Where translated code meets code that is not, the value is unknown after all. */
  private static void guarded(
      String sentinel, String returned, MethodVisitor code, Runnable body) {
    if (sentinel.isEmpty() || !SentinelCode.push(NOWHERE, sentinel)) {
      body.run();
      return;
    }
    Label start = new Label();
    Label end = new Label();
    Label user = new Label();
    code.visitTryCatchBlock(start, end, end, REFUSAL);
    code.visitLabel(start);
    body.run();
    code.visitLabel(end);
    int slot = 2;
    code.visitVarInsn(Opcodes.ASTORE, slot);
    code.visitVarInsn(Opcodes.ALOAD, slot);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, REFUSAL, "getMessage", "()Ljava/lang/String;", false);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/String",
        "valueOf",
        "(Ljava/lang/Object;)Ljava/lang/String;",
        false);
    code.visitLdcInsn(UserCode.MARK);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/String", "startsWith", "(Ljava/lang/String;)Z", false);
    code.visitJumpInsn(Opcodes.IFNE, user);
    code.visitVarInsn(Opcodes.ALOAD, slot);
    code.visitInsn(Opcodes.ATHROW);
    code.visitLabel(user);
    writeReturn(sentinel, returned, code);
  }

  private static void writeReturn(String sentinel, String returned, MethodVisitor code) {
    if (sentinel.isEmpty() || !SentinelCode.push(code, sentinel)) {
      Code.zero(code, returned);
    }
    Code.doReturn(code, returned);
  }

  /**
   * The conversion that the type's superclasses in this compilation implement; null if it has one
   * of its own.
   */
  private @Nullable ExecutableElement inheritedConversion(TypeElement type) {
    TypeElement owner = type;
    while (true) {
      for (Element member : owner.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD
            && member.getSimpleName().contentEquals(TO_COLUMN)
            && ((ExecutableElement) member).getParameters().size() == 1) {
          return owner.equals(type) ? null : (ExecutableElement) member;
        }
      }
      TypeMirror superclass = owner.getSuperclass();
      if (superclass.getKind() != TypeKind.DECLARED || !skeletons.contains(element(superclass))) {
        return null;
      }
      owner = element(superclass);
    }
  }

  private static boolean isConverter(TypeElement type) {
    if (type.getQualifiedName().contentEquals("jakarta.persistence.AttributeConverter")) {
      return true;
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      if (implemented.getKind() == TypeKind.DECLARED && isConverter(element(implemented))) {
        return true;
      }
    }
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED && isConverter(element(superclass));
  }
}
