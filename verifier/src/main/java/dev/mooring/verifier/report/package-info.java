/**
 * What was found, written down: one class a format, all of them pure functions of a {@link
 * dev.mooring.verifier.report.UnitReport}. Depends on {@code schema.finding}, {@code schema.model},
 * {@code schema.diff}, {@code schema.sql} for how names are written, Jackson's generator and StAX.
 */
@NullMarked
package dev.mooring.verifier.report;

import org.jspecify.annotations.NullMarked;
