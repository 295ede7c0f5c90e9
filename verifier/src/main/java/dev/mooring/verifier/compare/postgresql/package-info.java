/** How entities are put through PostgreSQL. May depend on what {@code verifier.compare} may. */
@NullMarked
package dev.mooring.verifier.compare.postgresql;

import org.jspecify.annotations.NullMarked;
