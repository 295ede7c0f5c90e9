package dev.mooring.processor.bytecode;

import javax.lang.model.element.ExecutableElement;

/** What compilers add to enums. */
public final class EnumMembers {
  private EnumMembers() {}

  /** Whether the method is one that compilers add to every enum. */
  public static boolean isImplicit(ExecutableElement method, String name) {
    return switch (name) {
      case "values" -> method.getParameters().isEmpty();
      case "valueOf" ->
          method.getParameters().size() == 1
              && method.getParameters().get(0).asType().toString().endsWith("java.lang.String");
      default -> false;
    };
  }
}
