/**
 * Migrations: which there are ({@link dev.mooring.verifier.replay.MigrationSet}), and what Flyway
 * makes of them in a throw-away database ({@link dev.mooring.verifier.replay.MigrationReplay}).
 * Flyway's classes are loaded only where something is replayed; only API that Flyway 11, 12 and 13
 * share is used.
 *
 * <p>May depend on the schema model, {@code schema.catalog}, {@code schema.lock}, {@code
 * schema.state}, {@code verifier.database} and Flyway.
 */
@NullMarked
package dev.mooring.verifier.replay;

import org.jspecify.annotations.NullMarked;
