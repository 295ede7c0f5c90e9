package dev.mooring.processor.skeleton;

import javax.lang.model.element.Element;

/**
 * Says that no skeleton can be written for a type because its source does not resolve: a superclass
 * or the value of an annotation. The compiler reports the same mistake at the same place.
 */
public final class SkeletonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Element element;

  SkeletonException(Element element, String message) {
    super(message);
    this.element = element;
  }

  /** The element whose type or annotation does not resolve. */
  public Element element() {
    return element;
  }
}
