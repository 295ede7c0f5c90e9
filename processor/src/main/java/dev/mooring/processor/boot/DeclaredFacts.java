package dev.mooring.processor.boot;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * What the model's source wrote down, as opposed to what annotations default to. Reflection cannot
 * tell {@code @Column(length = 255)} from {@code @Column}; class files can, for they hold only the
 * elements that were written. Classes are read once, when they are first asked for.
 */
final class DeclaredFacts {
  private final ModelLoader loader;
  private final Map<String, DeclaredClass> classes = new HashMap<>();

  DeclaredFacts(ModelLoader loader) {
    this.loader = loader;
  }

  /** What stands on the field or getter of that attribute, superclasses included; never null. */
  DeclaredMember member(@Nullable String className, String attribute) {
    for (DeclaredClass type = type(className); type != null; type = type(type.superName())) {
      DeclaredMember member = type.members().get(attribute);
      if (member != null) {
        return member;
      }
    }
    return DeclaredMember.NONE;
  }

  /** What stands on the class itself and its superclasses; the nearest wins. */
  DeclaredMember onClass(@Nullable String className) {
    DeclaredMember all = new DeclaredMember();
    for (DeclaredClass type = type(className); type != null; type = type(type.superName())) {
      all.addAll(type.self());
    }
    return all;
  }

  /** What stands on the class itself; never null. */
  DeclaredMember self(String className) {
    DeclaredClass type = type(className);
    return type == null ? DeclaredMember.NONE : type.self();
  }

  /** The attributes that the class itself declares, as its source orders them. */
  Map<String, DeclaredMember> own(String className) {
    DeclaredClass type = type(className);
    return type == null ? Map.of() : type.members();
  }

  /** The name of its superclass; {@code null} where that is not known. */
  @Nullable String superclass(String className) {
    DeclaredClass type = type(className);
    return type == null ? null : type.superName();
  }

  /** Whether a class or its superclasses hold annotations that may be validation constraints. */
  boolean constrained(String className) {
    for (DeclaredClass type = type(className); type != null; type = type(type.superName())) {
      if (type.constrained()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first attribute, {@code Class.attribute}, of which the test holds, in the order of the
   * classes; {@code null} for none.
   */
  @Nullable String attribute(Iterable<String> classNames, Predicate<DeclaredMember> test) {
    for (String className : classNames) {
      DeclaredClass type = type(className);
      if (type != null) {
        for (Map.Entry<String, DeclaredMember> member : type.members().entrySet()) {
          if (test.test(member.getValue())) {
            return className + "." + member.getKey();
          }
        }
      }
    }
    return null;
  }

  private @Nullable DeclaredClass type(@Nullable String className) {
    if (className == null || className.startsWith("java.")) {
      return null;
    }
    DeclaredClass known = classes.get(className);
    if (known == null && !classes.containsKey(className)) {
      byte[] bytes = loader.classFile(className);
      if (bytes != null) {
        DeclaredClassReader reader = new DeclaredClassReader();
        new ClassReader(bytes)
            .accept(
                reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        known = reader.result();
      }
      classes.put(className, known);
    }
    return known;
  }

  /** One class file's share. */
  record DeclaredClass(
      @Nullable String superName,
      Map<String, DeclaredMember> members,
      DeclaredMember self,
      boolean constrained) {}
}
