package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Descriptors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.objectweb.asm.ClassWriter;

/** Says how a type is nested: InnerClasses, NestHost, NestMembers, PermittedSubclasses. */
final class NestWriter {
  private final Descriptors descriptors;

  NestWriter(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  /** What ASM wants to be told before annotations and members. */
  void writeHost(TypeElement type, ClassWriter out) {
    TypeElement top = Descriptors.topLevel(type);
    if (!top.equals(type)) {
      out.visitNestHost(descriptors.internalName(top));
    }
  }

  /** What ASM wants to be told after annotations. */
  void writeMembers(TypeElement type, ClassWriter out) {
    if (!(type.getEnclosingElement() instanceof TypeElement)) {
      nestMembers(type, out);
    }
    if (type.getKind() != ElementKind.ENUM) { // What an enum permits are bodies of its constants.
      permittedSubclasses(type, out);
    }
    outerFirst(type, out);
    for (TypeElement nested : nested(type)) {
      innerClass(nested, out);
    }
  }

  private void permittedSubclasses(TypeElement type, ClassWriter out) {
    List<? extends TypeMirror> permitted = type.getPermittedSubclasses();
    for (int i = 0; i < permitted.size(); i++) {
      if (permitted.get(i).getKind() == TypeKind.DECLARED) {
        out.visitPermittedSubclass(descriptors.internalName(permitted.get(i)));
      }
    }
  }

  private void nestMembers(TypeElement type, ClassWriter out) {
    for (TypeElement nested : nested(type)) {
      out.visitNestMember(descriptors.internalName(nested));
      nestMembers(nested, out);
    }
  }

  /** Member types by name, because their order differs between source and class files. */
  private Collection<TypeElement> nested(TypeElement type) {
    Map<String, TypeElement> byName = new TreeMap<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        byName.put(descriptors.internalName(nested), nested);
      }
    }
    return byName.values();
  }

  private void outerFirst(TypeElement type, ClassWriter out) {
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      outerFirst(outer, out);
      innerClass(type, out);
    }
  }

  private void innerClass(TypeElement nested, ClassWriter out) {
    out.visitInnerClass(
        descriptors.internalName(nested),
        descriptors.internalName(Descriptors.owner(nested)),
        nested.getSimpleName().toString(),
        AccessFlags.ofNested(nested));
  }
}
