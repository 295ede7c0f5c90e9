package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.translate.TranslatableTypes;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The type whose skeleton is being written.
 *
 * @param element the type
 * @param name its internal name
 * @param superName internal name of its superclass, {@code Object} for interfaces
 * @param methods name and descriptor of what is written already, so that nothing is written twice
 */
record Subject(TypeElement element, String name, String superName, Set<String> methods) {
  /**
   * Whether Hibernate may call methods of the type while it boots: only where it extends or
   * implements something, and never those of entities, embeddables and mapped superclasses.
   */
  boolean mayBeCalled() {
    return !isEnum()
        && (hasSuperclass() || !element.getInterfaces().isEmpty())
        && !TranslatableTypes.isMapping(element);
  }

  boolean isInterface() {
    return element.getKind().isInterface();
  }

  boolean isEnum() {
    return element.getKind() == ElementKind.ENUM;
  }

  boolean isRecord() {
    return element.getKind() == ElementKind.RECORD;
  }

  /** Whether the superclass has members beyond those of every object. */
  boolean hasSuperclass() {
    return !superName.equals(Descriptors.OBJECT) && !isEnum() && !isRecord();
  }
}
