/**
 * The codes of hazards in migrations, which policies name and {@code docs/lint.md} explains.
 * Depends on nothing else of this module.
 */
@NullMarked
package dev.mooring.verifier.hazard;

import org.jspecify.annotations.NullMarked;
