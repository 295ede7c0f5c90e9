package dev.mooring.processor.bytecode;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.Opcodes;

/** Access flags as javac writes them. */
public final class AccessFlags {
  private AccessFlags() {}

  /** Flags in the class file's own header. */
  public static int ofClass(TypeElement type) {
    int nested = ofNested(type);
    int flags = nested & ~(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED);
    if ((nested & Opcodes.ACC_PROTECTED) != 0) {
      flags |= Opcodes.ACC_PUBLIC;
    }
    if (!type.getKind().isInterface()) {
      flags |= Opcodes.ACC_SUPER;
    }
    // A marker of ASM's; the class file has a Record attribute instead.
    return type.getKind() == ElementKind.RECORD ? flags | Opcodes.ACC_RECORD : flags;
  }

  /** Flags in an InnerClasses entry, where nested types keep what a header cannot say. */
  public static int ofNested(TypeElement type) {
    int declared = of(type.getModifiers());
    int flags =
        switch (type.getKind()) {
          // All constants of a skeleton are instances of the enum itself, so it is never abstract.
          case ENUM -> (declared | Opcodes.ACC_ENUM) & ~Opcodes.ACC_ABSTRACT;
          case INTERFACE -> declared | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
          case ANNOTATION_TYPE ->
              declared | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION;
          case RECORD -> declared | Opcodes.ACC_FINAL;
          default -> declared;
        };
    if (type.getKind() == ElementKind.CLASS) {
      return flags;
    }
    return type.getEnclosingElement() instanceof TypeElement ? flags | Opcodes.ACC_STATIC : flags;
  }

  public static int ofField(VariableElement field, boolean inInterface) {
    int flags = of(field.getModifiers());
    if (field.getKind() == ElementKind.ENUM_CONSTANT) {
      flags |= Opcodes.ACC_ENUM;
      inInterface = true;
    }
    return inInterface
        ? flags | Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL
        : flags;
  }

  public static int ofMethod(ExecutableElement method, TypeElement owner) {
    int flags = of(method.getModifiers());
    if (method.isVarArgs()) {
      flags |= Opcodes.ACC_VARARGS;
    }
    if (owner.getKind().isInterface()) {
      if ((flags & Opcodes.ACC_PRIVATE) == 0) {
        flags |= Opcodes.ACC_PUBLIC;
      }
      if (!method.isDefault() && (flags & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0) {
        flags |= Opcodes.ACC_ABSTRACT;
      }
    } else if (owner.getKind() == ElementKind.ENUM) {
      flags &= ~Opcodes.ACC_ABSTRACT;
      if (method.getKind() == ElementKind.CONSTRUCTOR) {
        flags |= Opcodes.ACC_PRIVATE;
      }
    }
    return flags;
  }

  public static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  private static int of(Set<Modifier> modifiers) {
    int flags = 0;
    for (Modifier modifier : modifiers) {
      flags |=
          switch (modifier) {
            case PUBLIC -> Opcodes.ACC_PUBLIC;
            case PROTECTED -> Opcodes.ACC_PROTECTED;
            case PRIVATE -> Opcodes.ACC_PRIVATE;
            case STATIC -> Opcodes.ACC_STATIC;
            case FINAL -> Opcodes.ACC_FINAL;
            case ABSTRACT -> Opcodes.ACC_ABSTRACT;
            case TRANSIENT -> Opcodes.ACC_TRANSIENT;
            case VOLATILE -> Opcodes.ACC_VOLATILE;
            case SYNCHRONIZED -> Opcodes.ACC_SYNCHRONIZED;
            case NATIVE -> Opcodes.ACC_NATIVE;
            default -> 0;
          };
    }
    return flags;
  }
}
