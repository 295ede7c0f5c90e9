package dev.mooring.verifier.compare.expression;

/** One group of rewritings that keep the meaning. */
interface Rule {
  /**
   * The same value in its preferred form; the node itself where there is nothing to do. The
   * operands have been rewritten before.
   */
  Expression rewrite(Expression node);
}
