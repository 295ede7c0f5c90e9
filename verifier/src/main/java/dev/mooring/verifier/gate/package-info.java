/**
 * The verifier as a whole: plan, replay, comparison and lock of one unit, for the processor's
 * worker ({@link dev.mooring.verifier.gate.MooringGate}) and between compiles ({@link
 * dev.mooring.verifier.gate.CheckMain}). May depend on everything in this module.
 */
@NullMarked
package dev.mooring.verifier.gate;

import org.jspecify.annotations.NullMarked;
