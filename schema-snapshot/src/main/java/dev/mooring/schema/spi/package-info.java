/**
 * The seam between processor and verifier: both meet on the worker's class path without compiling
 * against each other. Depends on {@code schema.model} and {@code schema.finding}.
 */
@NullMarked
package dev.mooring.schema.spi;

import org.jspecify.annotations.NullMarked;
