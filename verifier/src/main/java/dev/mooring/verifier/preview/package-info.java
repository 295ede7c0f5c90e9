/**
 * What Flyway would run, as a script ({@link dev.mooring.verifier.preview.SqlPreview}): Flyway
 * itself migrates a database that is not there, which answers its questions and notes its
 * statements. May depend on everything in this module.
 */
@NullMarked
package dev.mooring.verifier.preview;

import org.jspecify.annotations.NullMarked;
