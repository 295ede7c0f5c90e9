package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.translate.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives an enum its constants. Constructors store only what {@code @EnumeratedValue} marks, because
 * Hibernate reads it from the constants: the value that the source shows where it is a constant,
 * otherwise a sentinel.
 */
final class EnumBody {
  private static final String VALUES = "$VALUES";

  private final Descriptors descriptors;
  private final SourceConstants constants;
  private final Function<TypeElement, List<? extends Element>> members;

  EnumBody(
      Descriptors descriptors,
      SourceConstants constants,
      Function<TypeElement, List<? extends Element>> members) {
    this.members = members;
    this.descriptors = descriptors;
    this.constants = constants;
  }

  void writeConstructor(Subject subject, ExecutableElement constructor, MethodVisitor code) {
    Translations translations = constants.translations();
    if (translations != null && translations.constructs(subject.element())) {
      translations.writeConstructor(constructor, code);
      return;
    }
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitVarInsn(Opcodes.ILOAD, 2);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, "java/lang/Enum", "<init>", "(Ljava/lang/String;I)V", false);
    for (VariableElement field : valueFields(subject.element())) {
      String descriptor = descriptors.of(field.asType());
      code.visitVarInsn(Opcodes.ALOAD, 0);
      Table.push(code, descriptor, constants.stored(subject.element(), field));
      code.visitVarInsn(Opcodes.ILOAD, 2);
      Table.select(code, descriptor);
      code.visitFieldInsn(
          Opcodes.PUTFIELD, subject.name(), field.getSimpleName().toString(), descriptor);
    }
    code.visitInsn(Opcodes.RETURN);
  }

  /** Writes {@code values()}, {@code valueOf()} and the initialiser. */
  void write(Subject subject, ClassVisitor out) {
    String self = "L" + subject.name() + ";";
    String array = "[" + self;
    out.visitField(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
            VALUES,
            array,
            null,
            null)
        .visitEnd();
    writeValues(subject, array, out);
    writeValueOf(subject, self, out);
    writeInitialiser(subject, self, array, out);
  }

  private static void writeValues(Subject subject, String array, ClassVisitor out) {
    MethodVisitor code =
        out.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "values", "()" + array, null, null);
    code.visitCode();
    code.visitFieldInsn(Opcodes.GETSTATIC, subject.name(), VALUES, array);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, array, "clone", "()Ljava/lang/Object;", false);
    code.visitTypeInsn(Opcodes.CHECKCAST, array);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void writeValueOf(Subject subject, String self, ClassVisitor out) {
    MethodVisitor code =
        out.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
            "valueOf",
            "(Ljava/lang/String;)" + self,
            null,
            null);
    code.visitCode();
    code.visitLdcInsn(Type.getObjectType(subject.name()));
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/Enum",
        "valueOf",
        "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
        false);
    code.visitTypeInsn(Opcodes.CHECKCAST, subject.name());
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void writeInitialiser(Subject subject, String self, String array, ClassVisitor out) {
    List<VariableElement> all = new ArrayList<>();
    List<ExecutableElement> constructors = new ArrayList<>();
    for (Element member : members.apply(subject.element())) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        all.add((VariableElement) member);
      } else if (member.getKind() == ElementKind.CONSTRUCTOR) {
        constructors.add((ExecutableElement) member);
      }
    }
    if (constructors.isEmpty()) {
      writeMissingConstructor(out);
    }
    Translations translations = constants.translations();
    boolean translated = translations != null && translations.constructs(subject.element());
    MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    for (int i = 0; i < all.size(); i++) {
      VariableElement constant = all.get(i);
      String name = constant.getSimpleName().toString();
      code.visitTypeInsn(Opcodes.NEW, subject.name());
      code.visitInsn(Opcodes.DUP);
      code.visitLdcInsn(name);
      Code.integer(code, i);
      String descriptor = "(Ljava/lang/String;I)V";
      if (translations != null && translated && !constructors.isEmpty()) {
        descriptor = translations.pushArguments(constant, code);
      } else if (!constructors.isEmpty()) {
        descriptor = pushArguments(constructors.get(0), code);
      }
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, subject.name(), "<init>", descriptor, false);
      code.visitFieldInsn(Opcodes.PUTSTATIC, subject.name(), name, self);
    }
    Code.integer(code, all.size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, subject.name());
    for (int i = 0; i < all.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      Code.integer(code, i);
      code.visitFieldInsn(
          Opcodes.GETSTATIC, subject.name(), all.get(i).getSimpleName().toString(), self);
      code.visitInsn(Opcodes.AASTORE);
    }
    code.visitFieldInsn(Opcodes.PUTSTATIC, subject.name(), VALUES, array);
    if (translations != null) {
      for (VariableElement field : translations.initialised(subject.element())) {
        translations.initialise(field, code);
      }
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void writeMissingConstructor(ClassVisitor out) {
    MethodVisitor code =
        out.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "(Ljava/lang/String;I)V", "()V", null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitVarInsn(Opcodes.ILOAD, 2);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, "java/lang/Enum", "<init>", "(Ljava/lang/String;I)V", false);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Pushes zeroes for the constructor's parameters, and returns its descriptor. */
  private String pushArguments(ExecutableElement constructor, MethodVisitor code) {
    for (VariableElement parameter : constructor.getParameters()) {
      Code.zero(code, descriptors.of(parameter.asType()));
    }
    return descriptors.ofConstructor(constructor);
  }

  private static List<VariableElement> valueFields(TypeElement type) {
    List<VariableElement> fields = List.of();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD && !AccessFlags.isStatic(member)) {
        for (AnnotationMirror annotation : member.getAnnotationMirrors()) {
          if (annotation.getAnnotationType().asElement() instanceof TypeElement t
              && t.getQualifiedName().contentEquals("jakarta.persistence.EnumeratedValue")) {
            fields = new ArrayList<>(fields);
            fields.add((VariableElement) member);
          }
        }
      }
    }
    return fields;
  }
}
