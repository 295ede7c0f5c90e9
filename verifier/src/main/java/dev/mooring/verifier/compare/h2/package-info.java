/** How entities are put through H2. May depend on what {@code verifier.compare} may. */
@NullMarked
package dev.mooring.verifier.compare.h2;

import org.jspecify.annotations.NullMarked;
