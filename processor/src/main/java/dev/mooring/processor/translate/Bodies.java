package dev.mooring.processor.translate;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What skeletons of this compilation do as their sources do. */
interface Bodies {
  /** Whether the method does what its source does. */
  boolean translates(ExecutableElement method);

  /** Whether the field holds what it holds in the compiled class. */
  boolean holds(VariableElement field);

  /** Whether all constructors of the type do what those of its source do. */
  boolean constructs(TypeElement type);

  /** Whether the type has a skeleton. */
  boolean isSkeleton(TypeElement type);

  /** Whether the text of the enum's constants is their name, as in its source. */
  boolean printsNames(TypeElement enumType);
}
