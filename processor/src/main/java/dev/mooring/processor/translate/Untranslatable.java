package dev.mooring.processor.translate;

/** Says that code does something that a skeleton must not or cannot do. */
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Untranslatable(String what) {
    super(what, null, false, false);
  }
}
