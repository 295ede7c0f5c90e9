package dev.mooring.processor.skeleton;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.SentinelCode;
import dev.mooring.processor.bytecode.SkeletonTypes;
import dev.mooring.processor.evaluate.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * from the values of an enum or boolean: they return what the source says for each of them, or a
 * sentinel that makes such a constraint recognisable as unknown.
 */
final class ConverterMethods {
  private static final String TO_COLUMN = "convertToDatabaseColumn";
  private static final String TO_ATTRIBUTE = "convertToEntityAttribute";

  private final Descriptors descriptors;
  private final Types types;
  private final SkeletonTypes skeletons;
  private final SourceConstants constants;

  ConverterMethods(
      Descriptors descriptors, Types types, SkeletonTypes skeletons, SourceConstants constants) {
    this.descriptors = descriptors;
    this.types = types;
    this.skeletons = skeletons;
    this.constants = constants;
  }

  /** Writes the body if the method is a converter's. */
  boolean write(Subject subject, ExecutableElement method, String name, MethodVisitor code) {
    boolean toColumn = name.equals(TO_COLUMN);
    if ((!toColumn && !name.equals(TO_ATTRIBUTE))
        || method.getParameters().size() != 1
        || !isConverter(subject.element())) {
      return false;
    }
    String returned = descriptors.of(method.getReturnType());
    if (toColumn
        && !subject.element().getModifiers().contains(Modifier.ABSTRACT)
        && writeKnown(subject.element(), method.getParameters().get(0).asType(), returned, code)) {
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
    if (inherited == null) {
      return;
    }
    String descriptor = descriptors.of(inherited);
    if (subject.methods().add(TO_COLUMN + descriptor)) {
      ExecutableType member =
          (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), inherited);
      String returned = descriptors.of(member.getReturnType());
      MethodVisitor code =
          out.visitMethod(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, TO_COLUMN, descriptor, null, null);
      code.visitCode();
      if (!writeKnown(type, member.getParameterTypes().get(0), returned, code)) {
        writeReturn(returned, descriptors.of(inherited.getReturnType()), code);
      }
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }

  /**
   * Returns where the argument is one of the values of an enum or boolean for which it is known.
   */
  private boolean writeKnown(
      TypeElement converter, TypeMirror attribute, String returned, MethodVisitor code) {
    if (attribute.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement type = element(attribute);
    List<@Nullable Constant> values;
    String number;
    if (type.getKind() == ElementKind.ENUM) {
      values = constants.returnedForEach(converter, TO_COLUMN, type);
      number = "java/lang/Enum.ordinal()I";
    } else if (type.getQualifiedName().contentEquals("java.lang.Boolean")) {
      values = new ArrayList<>();
      values.add(constants.returnedFor(converter, TO_COLUMN, false));
      values.add(constants.returnedFor(converter, TO_COLUMN, true));
      number = "java/lang/Boolean.booleanValue()Z";
    } else {
      return false;
    }
    if (values.stream().allMatch(Objects::isNull)) {
      return false;
    }
    String owner = number.substring(0, number.indexOf('.'));
    String name = number.substring(owner.length() + 1, number.indexOf('('));
    Label absent = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IFNULL, absent);
    Table.push(code, returned, values);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, owner);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, owner, name, number.substring(number.indexOf('(')), false);
    Table.select(code, returned);
    code.visitInsn(Opcodes.ARETURN);
    code.visitLabel(absent);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    Constant ofNull = constants.returnedFor(converter, TO_COLUMN, null);
    if (ofNull != null && ofNull.fits(returned)) {
      ofNull.push(code, returned);
      code.visitInsn(Opcodes.ARETURN);
      return true;
    }
    return false;
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
