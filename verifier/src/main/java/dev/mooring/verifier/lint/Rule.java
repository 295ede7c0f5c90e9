package dev.mooring.verifier.lint;

/** Looks for hazards of one kind. */
interface Rule {
  /** Looks at one statement. */
  void look(Step step, Hazards hazards);
}
