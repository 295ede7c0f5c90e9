package dev.mooring.processor.translate;

import dev.mooring.processor.bytecode.Descriptors;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Methods of texts that ask for the default locale. Translated code gives them the root's, so that
 * the language of the machine that compiles does not show.
 */
final class DefaultLocale {
  private static final String STRING = "java/lang/String";
  private static final String LOCALE = "Ljava/util/Locale;";

  private DefaultLocale() {}

  static boolean decides(ExecutableElement method) {
    if (!Descriptors.owner(method).getQualifiedName().contentEquals("java.lang.String")) {
      return false;
    }
    List<? extends VariableElement> parameters = method.getParameters();
    return switch (method.getSimpleName().toString()) {
      case "toLowerCase", "toUpperCase" -> parameters.isEmpty();
      case "formatted" -> true;
      case "format" -> parameters.size() == 2;
      default -> false;
    };
  }

  /** Puts the locale below a pattern's place, or above the text that is turned. */
  static void push(ExecutableElement method, MethodVisitor code) {
    code.visitFieldInsn(Opcodes.GETSTATIC, "java/util/Locale", "ROOT", LOCALE);
    if (method.getSimpleName().contentEquals("formatted")) {
      code.visitInsn(Opcodes.SWAP);
    }
  }

  /** Calls the method's twin that takes a locale. */
  static void call(ExecutableElement method, MethodVisitor code) {
    String name = method.getSimpleName().toString();
    if (name.startsWith("format")) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          STRING,
          "format",
          "(" + LOCALE + "L" + STRING + ";[Ljava/lang/Object;)L" + STRING + ";",
          false);
    } else {
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, STRING, name, "(" + LOCALE + ")L" + STRING + ";", false);
    }
  }
}
