package dev.mooring.verifier.report;

/** One way to write down what was found. */
public interface Report {
  /**
   * The whole document, which depends on the argument and the sources alone; ends with a line break
   * unless it is empty.
   */
  String render(UnitReport unit);
}
