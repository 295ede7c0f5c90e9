package dev.mooring.processor.translate;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Chooses the method that a call means (JLS 15.12.2) by erased types; where that leaves a doubt, it
 * chooses none.
 */
final class Overloads {
  private final Types types;

  Overloads(Types types) {
    this.types = types;
  }

  /** A method, and whether its last arguments go into an array. */
  record Choice(ExecutableElement method, boolean spread) {}

  Choice choose(List<ExecutableElement> candidates, List<TypeMirror> arguments) {
    List<ExecutableElement> found = applicable(candidates, arguments, false);
    if (found.isEmpty()) {
      found = applicable(candidates, arguments, true);
    }
    if (!found.isEmpty()) {
      return new Choice(mostSpecific(found), false);
    }
    List<ExecutableElement> spread = new ArrayList<>();
    for (ExecutableElement candidate : candidates) {
      if (candidate.isVarArgs() && spreads(candidate, arguments)) {
        spread.add(candidate);
      }
    }
    if (spread.size() != 1) {
      throw new Untranslatable("overloads");
    }
    return new Choice(spread.get(0), true);
  }

  TypeMirror parameter(Choice choice, int index) {
    int last = choice.method().getParameters().size() - 1;
    if (choice.spread() && index >= last) {
      TypeMirror array = choice.method().getParameters().get(last).asType();
      return ((ArrayType) array).getComponentType();
    }
    return choice.method().getParameters().get(index).asType();
  }

  private boolean spreads(ExecutableElement candidate, List<TypeMirror> arguments) {
    if (arguments.size() < candidate.getParameters().size() - 1) {
      return false;
    }
    Choice choice = new Choice(candidate, true);
    for (int i = 0; i < arguments.size(); i++) {
      if (!fits(arguments.get(i), parameter(choice, i), true)) {
        return false;
      }
    }
    return true;
  }

  private List<ExecutableElement> applicable(
      List<ExecutableElement> candidates, List<TypeMirror> arguments, boolean boxing) {
    List<ExecutableElement> found = new ArrayList<>();
    for (ExecutableElement candidate : candidates) {
      boolean fits = candidate.getParameters().size() == arguments.size();
      for (int i = 0; fits && i < arguments.size(); i++) {
        fits = fits(arguments.get(i), candidate.getParameters().get(i).asType(), boxing);
      }
      if (fits) {
        found.add(candidate);
      }
    }
    return found;
  }

  private boolean fits(TypeMirror argument, TypeMirror parameter, boolean boxing) {
    TypeMirror target = types.erasure(parameter);
    if (argument.getKind() == TypeKind.NULL) {
      return !target.getKind().isPrimitive();
    }
    TypeMirror source = types.erasure(argument);
    return boxing
        ? types.isAssignable(source, target)
        : source.getKind().isPrimitive() == target.getKind().isPrimitive()
            && types.isSubtype(source, target);
  }

  private ExecutableElement mostSpecific(List<ExecutableElement> found) {
    for (ExecutableElement candidate : found) {
      boolean best = true;
      for (ExecutableElement other : found) {
        best &= candidate.equals(other) || isMoreSpecific(candidate, other);
      }
      if (best) {
        return candidate;
      }
    }
    throw new Untranslatable("overloads");
  }

  private boolean isMoreSpecific(ExecutableElement one, ExecutableElement other) {
    for (int i = 0; i < one.getParameters().size(); i++) {
      if (!types.isSubtype(
          types.erasure(one.getParameters().get(i).asType()),
          types.erasure(other.getParameters().get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
