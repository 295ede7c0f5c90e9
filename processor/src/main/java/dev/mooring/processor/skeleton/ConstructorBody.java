package dev.mooring.processor.skeleton;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.evaluate.Constant;
import dev.mooring.processor.translate.Translations;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes constructors: as they are where they can be translated; others call one of the superclass,
 * with the source's constants or with zeroes, and do no more.
 */
final class ConstructorBody {
  private final Descriptors descriptors;
  private final SourceConstants constants;

  ConstructorBody(Descriptors descriptors, SourceConstants constants) {
    this.descriptors = descriptors;
    this.constants = constants;
  }

  void write(Subject subject, ExecutableElement constructor, MethodVisitor code) {
    Translations translations = constants.translations();
    if (translations != null && translations.constructs(subject.element())) {
      translations.writeConstructor(constructor, code);
      return;
    }
    code.visitVarInsn(Opcodes.ALOAD, 0);
    String descriptor = "()V";
    if (subject.hasSuperclass()) {
      TypeElement superclass = element(subject.element().getSuperclass());
      List<@Nullable Constant> arguments =
          subject.mayBeCalled() ? constants.superArguments(constructor) : null;
      ExecutableElement called =
          arguments == null ? null : withArity(constructors(superclass), arguments.size());
      if (arguments == null || called == null || !fit(arguments, called)) {
        arguments = null;
        called = simplest(superclass, subject.element());
        if (called != null && isGuess(subject, superclass, called)) {
          Code.refuse(code, subject.name(), "<init>");
          return;
        }
      }
      if (called != null) {
        push(called, arguments, code);
        descriptor = descriptors.ofConstructor(called);
      }
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, subject.superName(), "<init>", descriptor, false);
    if (subject.mayBeCalled() && takesPartInBoot(constructor)) {
      Code.leaveOut(code, subject.name());
    }
    code.visitInsn(Opcodes.RETURN);
  }

  /** Whether the constructor may do something to the model that Hibernate is making. */
  private boolean takesPartInBoot(ExecutableElement constructor) {
    for (VariableElement parameter : constructor.getParameters()) {
      if (parameter.asType().getKind() == TypeKind.DECLARED) {
        TypeElement type = element(parameter.asType());
        if (type.getKind() != ElementKind.ANNOTATION_TYPE
            && type.getQualifiedName().toString().startsWith("org.hibernate.")
            && constants.mayMention(constructor, parameter)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether code of the superclass would run with a state that the user's class never has. Only
   * code that skeletons do not have makes that matter.
   */
  private boolean isGuess(Subject subject, TypeElement superclass, ExecutableElement called) {
    Translations translations = constants.translations();
    if (translations == null || !subject.mayBeCalled() || !translations.constructs(superclass)) {
      return false;
    }
    return !called.getParameters().isEmpty()
        || (translations.isSkeleton(superclass) && constructors(superclass).size() > 1);
  }

  private void push(
      ExecutableElement called, @Nullable List<@Nullable Constant> arguments, MethodVisitor code) {
    if (Descriptors.isInner(Descriptors.owner(called))) {
      code.visitInsn(Opcodes.ACONST_NULL); // The outer instance.
    }
    List<? extends VariableElement> parameters = called.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = descriptors.of(parameters.get(i).asType());
      Constant argument = arguments == null ? null : arguments.get(i);
      if (argument == null) {
        Code.zero(code, parameter);
      } else {
        argument.push(code, parameter);
      }
    }
  }

  /**
   * Whether all arguments are known; a call with half of them would be neither the user's nor
   * neutral.
   */
  private boolean fit(List<@Nullable Constant> arguments, ExecutableElement called) {
    for (int i = 0; i < arguments.size(); i++) {
      Constant argument = arguments.get(i);
      if (argument == null
          || !argument.fits(descriptors.of(called.getParameters().get(i).asType()))) {
        return false;
      }
    }
    return true;
  }

  /** The only constructor with so many parameters, or null where more than one could be meant. */
  static @Nullable ExecutableElement withArity(List<ExecutableElement> constructors, int arity) {
    ExecutableElement found = null;
    for (ExecutableElement constructor : constructors) {
      if (constructor.isVarArgs()) {
        return null;
      }
      if (constructor.getParameters().size() == arity) {
        if (found != null) {
          return null;
        }
        found = constructor;
      }
    }
    return found;
  }

  /** The first of the accessible constructors with the fewest parameters. */
  private @Nullable ExecutableElement simplest(TypeElement superclass, TypeElement caller) {
    ExecutableElement best = null;
    for (ExecutableElement constructor : constructors(superclass)) {
      if (isAccessible(constructor, superclass, caller)
          && (best == null || constructor.getParameters().size() < best.getParameters().size())) {
        best = constructor;
      }
    }
    return best;
  }

  private static List<ExecutableElement> constructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements());
  }

  private static boolean isAccessible(
      ExecutableElement constructor, TypeElement superclass, TypeElement caller) {
    if (constructor.getModifiers().contains(Modifier.PUBLIC)
        || constructor.getModifiers().contains(Modifier.PROTECTED)) {
      return true;
    }
    TypeElement top = Descriptors.topLevel(superclass);
    TypeElement callersTop = Descriptors.topLevel(caller);
    if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
      return top.equals(callersTop);
    }
    return top.getEnclosingElement() instanceof PackageElement p
        && p.equals(callersTop.getEnclosingElement());
  }
}
