/**
 * Findings as compiler messages on the element they belong to. Depends on {@code schema.finding}
 * and the language model.
 */
@NullMarked
package dev.mooring.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
