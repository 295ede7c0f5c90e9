/**
 * Hazards of migrations, told from what each statement did to a throw-away database: catalog before
 * and after, locks taken, tables rewritten ({@link dev.mooring.verifier.lint.MigrationLint}). May
 * depend on everything in this module but the programs.
 */
@NullMarked
package dev.mooring.verifier.lint;

import org.jspecify.annotations.NullMarked;
