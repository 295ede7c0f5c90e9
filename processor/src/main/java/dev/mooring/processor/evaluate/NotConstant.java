package dev.mooring.processor.evaluate;

/** What an expression yields cannot be told from its source. */
final class NotConstant extends Exception {
  private static final long serialVersionUID = 1L;

  NotConstant() {
    super(null, null, false, false);
  }
}
