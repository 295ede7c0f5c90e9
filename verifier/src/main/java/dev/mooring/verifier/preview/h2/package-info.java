/** H2's part in a preview. */
@NullMarked
package dev.mooring.verifier.preview.h2;

import org.jspecify.annotations.NullMarked;
