/** How entities are put through PostgreSQL. */
@NullMarked
package dev.mooring.verifier.compare.postgresql;

import org.jspecify.annotations.NullMarked;
