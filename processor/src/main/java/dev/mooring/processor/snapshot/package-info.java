/**
 * What one compilation knows of the model: its entities over incremental compiles, the project
 * around it, and the digest that tells whether anything changed. Depends on {@code
 * processor.skeleton}, {@code processor.worker} and {@code schema.state}.
 */
@NullMarked
package dev.mooring.processor.snapshot;

import org.jspecify.annotations.NullMarked;
