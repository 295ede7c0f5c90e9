package dev.mooring.processor.skeleton;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the bridges that javac adds where a method implements one with another erasure (JLS
 * 15.12.4.5), and where a public class inherits public methods from a class that is not. Without
 * them, calls through generic supertypes end in an AbstractMethodError.
 */
final class BridgeWriter {
  private final Elements elements;
  private final Descriptors descriptors;
  private final AnnotationWriter annotations;
  private final Map<TypeElement, Map<String, List<ExecutableElement>>> overridable =
      new HashMap<>();

  BridgeWriter(Elements elements, Descriptors descriptors, AnnotationWriter annotations) {
    this.elements = elements;
    this.descriptors = descriptors;
    this.annotations = annotations;
  }

  void write(Subject subject, ClassVisitor out) {
    TypeElement type = subject.element();
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return;
    }
    List<TypeElement> supertypes = new ArrayList<>();
    collect(type, supertypes);
    for (Map.Entry<String, List<ExecutableElement>> named : overridable(type).entrySet()) {
      for (int s = 0; s < supertypes.size(); s++) {
        List<ExecutableElement> inherited = overridable(supertypes.get(s)).get(named.getKey());
        if (inherited != null) {
          bridgeOwn(subject, named.getValue(), inherited, out);
        }
      }
    }
    if (subject.hasSuperclass()) {
      TypeElement superclass = element(type.getSuperclass());
      if (!type.getInterfaces().isEmpty()) {
        bridgeInherited(subject, superclass, supertypes, out);
      }
      if (type.getModifiers().contains(Modifier.PUBLIC)) {
        bridgeHidden(subject, superclass, out);
      }
    }
  }

  private void bridgeOwn(
      Subject subject,
      List<ExecutableElement> own,
      List<ExecutableElement> inherited,
      ClassVisitor out) {
    for (int i = 0; i < own.size(); i++) {
      for (int j = 0; j < inherited.size(); j++) {
        if (needsBridge(subject, own.get(i), inherited.get(j))) {
          bridge(subject, inherited.get(j), own.get(i), false, out);
        }
      }
    }
  }

  /** Interfaces that only this class implements, by methods that it inherits. */
  private void bridgeInherited(
      Subject subject, TypeElement superclass, List<TypeElement> supertypes, ClassVisitor out) {
    List<TypeElement> classes = new ArrayList<>();
    List<TypeElement> known = new ArrayList<>();
    known.add(superclass);
    collect(superclass, known);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).getKind().isClass()) {
        classes.add(known.get(i));
      }
    }
    for (TypeElement added : supertypes) {
      if (!added.getKind().isInterface() || known.contains(added)) {
        continue;
      }
      for (Map.Entry<String, List<ExecutableElement>> named : overridable(added).entrySet()) {
        for (ExecutableElement wanted : named.getValue()) {
          inheritedBridge(subject, wanted, named.getKey(), classes, out);
        }
      }
    }
  }

  private void inheritedBridge(
      Subject subject,
      ExecutableElement wanted,
      String key,
      List<TypeElement> classes,
      ClassVisitor out) {
    for (TypeElement inheritedFrom : classes) {
      List<ExecutableElement> candidates = overridable(inheritedFrom).get(key);
      for (int i = 0; candidates != null && i < candidates.size(); i++) {
        ExecutableElement candidate = candidates.get(i);
        if (!candidate.getModifiers().contains(Modifier.ABSTRACT)
            && needsBridge(subject, candidate, wanted)) {
          bridge(subject, wanted, candidate, true, out);
          return;
        }
      }
    }
  }

  /**
   * Reflection could not call public methods of a class that is not public, so javac repeats them
   * in its public heirs.
   */
  private void bridgeHidden(Subject subject, TypeElement superclass, ClassVisitor out) {
    TypeElement hidden = superclass;
    while (!hidden.getModifiers().contains(Modifier.PUBLIC)) {
      for (List<ExecutableElement> named : overridable(hidden).values()) {
        for (ExecutableElement method : named) {
          if (method.getModifiers().contains(Modifier.PUBLIC)
              && !method.getModifiers().contains(Modifier.FINAL)
              && !method.getModifiers().contains(Modifier.ABSTRACT)
              && !isOverridden(subject, method)) {
            bridge(subject, method, method, true, out);
          }
        }
      }
      TypeMirror next = hidden.getSuperclass();
      if (next.getKind() != TypeKind.DECLARED) {
        return;
      }
      hidden = element(next);
    }
  }

  private boolean isOverridden(Subject subject, ExecutableElement method) {
    List<ExecutableElement> own = overridable(subject.element()).get(key(method));
    for (int i = 0; own != null && i < own.size(); i++) {
      if (elements.overrides(own.get(i), method, subject.element())) {
        return true;
      }
    }
    return false;
  }

  private boolean needsBridge(
      Subject subject, ExecutableElement implementation, ExecutableElement inherited) {
    String erased = descriptors.of(inherited);
    return !erased.equals(descriptors.of(implementation))
        && !subject.methods().contains(inherited.getSimpleName() + erased)
        && elements.overrides(implementation, inherited, subject.element());
  }

  private void bridge(
      Subject subject,
      ExecutableElement from,
      ExecutableElement to,
      boolean inherited,
      ClassVisitor out) {
    String name = from.getSimpleName().toString();
    String descriptor = descriptors.of(from);
    if (!subject.methods().add(name + descriptor)) {
      return;
    }
    int flags = AccessFlags.ofMethod(to, Descriptors.owner(to));
    MethodVisitor code =
        out.visitMethod(
            (flags & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED))
                | Opcodes.ACC_BRIDGE
                | Opcodes.ACC_SYNTHETIC,
            name,
            descriptor,
            null,
            null);
    annotations.write(to, AnnotationTarget.of(code));
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    loadParameters(from, to, code);
    if (inherited) {
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL, subject.superName(), name, descriptors.of(to), false);
    } else {
      code.visitMethodInsn(
          subject.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
          subject.name(),
          name,
          descriptors.of(to),
          subject.isInterface());
    }
    Code.doReturn(code, descriptors.of(from.getReturnType()));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void loadParameters(ExecutableElement from, ExecutableElement to, MethodVisitor code) {
    List<? extends VariableElement> given = from.getParameters();
    int slot = 1;
    for (int i = 0; i < given.size(); i++) {
      String source = descriptors.of(given.get(i).asType());
      String target = descriptors.of(to.getParameters().get(i).asType());
      Type type = Type.getType(source);
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
      if (!source.equals(target)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, Code.internalName(target));
      }
    }
  }

  /** Superclasses first, as javac does, then interfaces. */
  private static void collect(TypeElement type, List<TypeElement> into) {
    TypeMirror superclass = type.getSuperclass();
    if (superclass.getKind() == TypeKind.DECLARED) {
      add(element(superclass), into);
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      if (implemented.getKind() == TypeKind.DECLARED) {
        add(element(implemented), into);
      }
    }
  }

  private static void add(TypeElement supertype, List<TypeElement> into) {
    if (!into.contains(supertype)) {
      into.add(supertype);
      collect(supertype, into);
    }
  }

  /** The instance methods that subclasses could override, by name and number of parameters. */
  private Map<String, List<ExecutableElement>> overridable(TypeElement type) {
    Map<String, List<ExecutableElement>> methods = overridable.get(type);
    if (methods == null) {
      methods = new LinkedHashMap<>();
      for (Element member : type.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD
            && !AccessFlags.isStatic(member)
            && !member.getModifiers().contains(Modifier.PRIVATE)) {
          ExecutableElement method = (ExecutableElement) member;
          List<ExecutableElement> named = methods.get(key(method));
          if (named == null) {
            named = new ArrayList<>(1);
            methods.put(key(method), named);
          }
          named.add(method);
        }
      }
      overridable.put(type, methods);
    }
    return methods;
  }

  private static String key(ExecutableElement method) {
    return method.getSimpleName().toString() + '/' + method.getParameters().size();
  }
}
