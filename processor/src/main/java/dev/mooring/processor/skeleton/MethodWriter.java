package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.EnumMembers;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes methods and constructors: header, annotations, and the little body that a skeleton has.
 */
final class MethodWriter {
  private final Descriptors descriptors;
  private final Signatures signatures;
  private final AnnotationWriter annotations;
  private final ConstructorBody constructors;
  private final EnumBody enums;
  private final MethodBody bodies;

  MethodWriter(
      Descriptors descriptors,
      Signatures signatures,
      AnnotationWriter annotations,
      ConstructorBody constructors,
      EnumBody enums,
      MethodBody bodies) {
    this.descriptors = descriptors;
    this.signatures = signatures;
    this.annotations = annotations;
    this.constructors = constructors;
    this.enums = enums;
    this.bodies = bodies;
  }

  void write(Subject subject, ExecutableElement method, ClassVisitor out) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    String name = constructor ? "<init>" : method.getSimpleName().toString();
    if (subject.isEnum() && EnumMembers.isImplicit(method, name)) {
      return;
    }
    String descriptor = constructor ? descriptors.ofConstructor(method) : descriptors.of(method);
    if (!subject.methods().add(name + descriptor)) {
      return; // A clash, which the compiler reports; here it must only not spoil the class file.
    }
    int flags = AccessFlags.ofMethod(method, subject.element());
    String signature = signatures.ofMethod(method, constructor && subject.isEnum());
    MethodVisitor code = out.visitMethod(flags, name, descriptor, signature, thrown(method));
    AnnotationValue defaultValue = method.getDefaultValue();
    if (defaultValue != null) {
      annotations.writeDefault(method, defaultValue, code.visitAnnotationDefault());
    }
    annotations.write(method, AnnotationTarget.of(code));
    parameters(method, code);
    if ((flags & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
      code.visitCode();
      if (!constructor) {
        bodies.write(subject, method, code);
      } else if (subject.isEnum()) {
        enums.writeConstructor(subject, method, code);
      } else {
        constructors.write(subject, method, code);
      }
      code.visitMaxs(0, 0);
    }
    code.visitEnd();
  }

  private void parameters(ExecutableElement method, MethodVisitor out) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).getAnnotationMirrors().isEmpty()) {
        annotations.write(parameters.get(i), AnnotationTarget.ofParameter(out, i));
      }
    }
  }

  private String @Nullable [] thrown(ExecutableElement method) {
    List<? extends TypeMirror> thrown = method.getThrownTypes();
    if (thrown.isEmpty()) {
      return null;
    }
    String[] names = new String[thrown.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = Code.internalName(descriptors.of(thrown.get(i)));
    }
    return names;
  }
}
