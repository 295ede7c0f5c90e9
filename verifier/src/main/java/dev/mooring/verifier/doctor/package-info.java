/**
 * Looks at everything that a build with Mooring needs, and says what is missing and how to mend it.
 */
@NullMarked
package dev.mooring.verifier.doctor;

import org.jspecify.annotations.NullMarked;
