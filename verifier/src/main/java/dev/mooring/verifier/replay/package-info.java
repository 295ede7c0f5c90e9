/**
 * Migrations: which there are ({@link dev.mooring.verifier.replay.MigrationSet}), and what Flyway
 * makes of them in a throw-away database ({@link dev.mooring.verifier.replay.MigrationReplay}).
 * Flyway's classes are loaded only where something is replayed; only API that Flyway 11, 12 and 13
 * share is used.
 *
 * <p>May depend on the schema model, {@code schema.catalog}, {@code schema.finding}, {@code
 * schema.lock}, {@code schema.spi}, {@code schema.state}, {@code verifier.database}, {@code
 * verifier.config} (for the credentials that a plan only refers to) and Flyway.
 */
@NullMarked
package dev.mooring.verifier.replay;

import org.jspecify.annotations.NullMarked;
