/**
 * What one compilation knows of the model: its entities over incremental compiles, the project
 * around it, and the digest that tells whether anything changed. Depends on {@code
 * processor.skeleton}, {@code processor.source}, {@code processor.worker}, {@code schema.state} and
 * the language model.
 */
@NullMarked
package dev.mooring.processor.snapshot;

import org.jspecify.annotations.NullMarked;
