package dev.mooring.verifier.compare.expression;

/** The text is beyond this parser; it then stands for itself. */
final class UnknownSyntax extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownSyntax() {
    super(null, null, false, false);
  }
}
