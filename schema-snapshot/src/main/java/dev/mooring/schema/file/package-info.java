/**
 * Files that are replaced as a whole or not at all, so that neither readers nor a killed build ever
 * see half of one. Depends on the JDK alone.
 */
@NullMarked
package dev.mooring.schema.file;

import org.jspecify.annotations.NullMarked;
