/** How entities are put through H2. */
@NullMarked
package dev.mooring.verifier.compare.h2;

import org.jspecify.annotations.NullMarked;
