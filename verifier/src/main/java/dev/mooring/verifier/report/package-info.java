/**
 * Findings for people who did not get them from javac. Depends on the JDK and {@code
 * schema.finding}.
 */
@NullMarked
package dev.mooring.verifier.report;

import org.jspecify.annotations.NullMarked;
