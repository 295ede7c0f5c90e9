/**
 * Throw-away ("dev") databases: H2 in memory, PostgreSQL from the binaries on the class path, or an
 * empty database that the user names by URL. Nothing outside this package knows how one is started.
 *
 * <p>May depend on the JDK, JDBC, H2, pgjdbc, {@code org.tukaani:xz}, {@code schema.state} (where
 * the cache is), and {@code schema.catalog} with the model, which tell what a database holds of an
 * engine that is only known by its driver; not on Flyway. The PostgreSQL binaries come as {@code
 * tar.xz}: xz-java is the one dependency-free decoder of that format (170 kB), and the tar part is
 * {@link dev.mooring.verifier.database.TarReader}, because commons-compress would put five times
 * that and three more jars on every processor path.
 */
@NullMarked
package dev.mooring.verifier.database;

import org.jspecify.annotations.NullMarked;
