/**
 * How entities are put through engines without a reader of their own. May depend on what {@code
 * verifier.compare} may.
 */
@NullMarked
package dev.mooring.verifier.compare.jdbc;

import org.jspecify.annotations.NullMarked;
