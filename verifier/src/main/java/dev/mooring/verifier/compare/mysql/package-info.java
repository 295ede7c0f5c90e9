/**
 * How entities are put through MariaDB and MySQL. May depend on what {@code verifier.compare} may.
 */
@NullMarked
package dev.mooring.verifier.compare.mysql;

import org.jspecify.annotations.NullMarked;
